package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.BASELINE_KEPT;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_REFUSAL;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks whether a new plan can be submitted to the steering group. */
@Component
class CheckBaselineDelegate implements JavaDelegate {

    private final BaselineForm form;

    CheckBaselineDelegate(BaselineForm form) {
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome<Nothing> check = form.check(execution);
        BASELINE_KEPT.on(execution).set(check.isDone());
        BASELINE_REFUSAL.on(execution).set(check.refusal().orElse(null));
    }
}
