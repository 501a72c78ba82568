package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.ProcurementVariables.PLANNED_NOTICE_DATE;

import dk.portvagt.acquisition.ProcurementThreshold;
import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.budget.Kroner;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.variable.Dates;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which threshold a case is judged by, where it comes from, and warns until somebody has confirmed it. */
@Component
public class ThresholdText {

    private static final String HOW = "Sekretariatet gør det under Start forløb: Bekræft tærskelværdier.";

    private final ProcurementThresholds thresholds;
    private final People people;

    ThresholdText(ProcurementThresholds thresholds, People people) {
        this.thresholds = thresholds;
        this.people = people;
    }

    /** Returns the threshold on the case's day of publication; empty if the day or its threshold is unknown. */
    public Optional<ProcurementThreshold> threshold(DelegateExecution execution) {
        return Optional.ofNullable(Dates.read(PLANNED_NOTICE_DATE, execution))
                .flatMap(day ->
                        thresholds.inForce(execution.getTenantId(), ProcurementVariables.regime(execution), day));
    }

    /** Writes the threshold as it stands now, for those who plan and decide. */
    public String of(DelegateExecution execution) {
        return of(execution, threshold(execution));
    }

    /** Writes the threshold that {@link #threshold} found. */
    String of(DelegateExecution execution, Optional<ProcurementThreshold> found) {
        return of(Dates.read(PLANNED_NOTICE_DATE, execution), found);
    }

    private String of(@Nullable LocalDate day, Optional<ProcurementThreshold> found) {
        if (day == null) {
            return "Annonceringsdatoen er ikke oplyst, så tærskelværdien kendes ikke, og reglerne peger på det strengeste.";
        }
        if (found.isEmpty()) {
            return "Tærskelværdien for annoncering den %s kendes ikke, så reglerne peger på det strengeste. Skriv den ind, når den er offentliggjort. %s"
                    .formatted(DanishDates.of(day), HOW);
        }
        ProcurementThreshold threshold = found.get();
        String amount = "Tærskelværdien for annoncering den %s er %s (%s)"
                .formatted(DanishDates.of(day), Kroner.format(threshold.amount()), threshold.source());
        return threshold.confirmedBy() == null || threshold.confirmedOn() == null
                ? "%s. ADVARSEL: ingen i kommunen har bekræftet den. %s".formatted(amount, HOW)
                : "%s, bekræftet af %s den %s."
                        .formatted(
                                amount, people.name(threshold.confirmedBy()), DanishDates.of(threshold.confirmedOn()));
    }
}
