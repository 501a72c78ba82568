package dk.portvagt.acquisition.steps;

import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.engine.identity.KnownMunicipalities;
import dk.portvagt.engine.identity.Municipality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Warns in the log at start about municipalities that have not confirmed the procurement thresholds in force. */
@Component
class UnconfirmedThresholds {

    private static final Logger LOG = LoggerFactory.getLogger(UnconfirmedThresholds.class);

    private final KnownMunicipalities municipalities;
    private final ProcurementThresholds thresholds;
    private final Clock clock;

    UnconfirmedThresholds(KnownMunicipalities municipalities, ProcurementThresholds thresholds, Clock clock) {
        this.municipalities = municipalities;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        LocalDate today = LocalDate.now(clock);
        municipalities.all().stream()
                .map(Municipality::code)
                .filter(Objects::nonNull)
                .filter(code -> !thresholds.areConfirmed(code, today))
                .forEach(code -> LOG.warn(
                        "Municipality {} has not confirmed the procurement thresholds in force on {}. Its secretariat does so"
                                + " in Tasklist: Start forløb, Bekræft tærskelværdier.",
                        code,
                        today));
    }
}
