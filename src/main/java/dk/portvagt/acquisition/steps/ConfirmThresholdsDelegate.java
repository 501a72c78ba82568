package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.ProcurementVariables.LIGHT_THRESHOLD;
import static dk.portvagt.acquisition.steps.ProcurementVariables.ORDINARY_THRESHOLD;
import static dk.portvagt.acquisition.steps.ProcurementVariables.THRESHOLD_SOURCE;
import static dk.portvagt.acquisition.steps.ProcurementVariables.THRESHOLD_YEAR;
import static dk.portvagt.engine.variable.ActorVariables.STARTER;

import dk.portvagt.acquisition.ProcurementRegime;
import dk.portvagt.acquisition.ProcurementThresholds;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the thresholds that the starter has read in the source. */
@Component
class ConfirmThresholdsDelegate implements JavaDelegate {

    private final ProcurementThresholds thresholds;

    ConfirmThresholdsDelegate(ProcurementThresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Records the thresholds.
     *
     * @throws BadUserRequestException in Danish, when they cannot be right; the start is rolled back
     */
    @Override
    public void execute(DelegateExecution execution) {
        thresholds
                .confirm(
                        execution.getTenantId(),
                        THRESHOLD_YEAR.from(execution).get().intValue(),
                        Map.of(
                                ProcurementRegime.ORDINARY,
                                BigDecimal.valueOf(
                                        ORDINARY_THRESHOLD.from(execution).get()),
                                ProcurementRegime.LIGHT,
                                BigDecimal.valueOf(
                                        LIGHT_THRESHOLD.from(execution).get())),
                        THRESHOLD_SOURCE.from(execution).get(),
                        STARTER.from(execution).get())
                .refusal()
                .ifPresent(reason -> {
                    throw new BadUserRequestException(reason);
                });
    }
}
