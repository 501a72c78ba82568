package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.ProcurementVariables.PROCUREMENT_THRESHOLD;
import static dk.portvagt.acquisition.steps.ProcurementVariables.THRESHOLD_NOTE;

import dk.portvagt.acquisition.ProcurementThreshold;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Finds the threshold on the day of publication, before the table of procurement routes is asked. */
@Component
class FindThresholdListener implements ExecutionListener {

    private final ThresholdText text;

    FindThresholdListener(ThresholdText text) {
        this.text = text;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Optional<ProcurementThreshold> found = text.threshold(execution);
        PROCUREMENT_THRESHOLD
                .on(execution)
                .set(found.map(threshold -> threshold.amount().longValueExact()).orElse(null));
        THRESHOLD_NOTE.on(execution).set(text.of(execution, found));
    }
}
