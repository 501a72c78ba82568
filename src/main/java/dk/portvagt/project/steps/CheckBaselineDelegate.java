package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.BASELINE_KEPT;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_REFUSAL;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether a new plan can be put before the steering group. */
@Component
class CheckBaselineDelegate implements JavaDelegate {

    private final BaselineForm form;

    CheckBaselineDelegate(BaselineForm form) {
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> refusal = form.refusal(execution);
        BASELINE_KEPT.on(execution).set(refusal.isEmpty());
        BASELINE_REFUSAL.on(execution).set(refusal.orElse(null));
    }
}
