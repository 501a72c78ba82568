package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.BASELINE_KEPT;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_MADE_BY;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_REFUSAL;

import dk.portvagt.project.Baselines;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the project's first baseline, or answers why it is invalid. */
@Component
class RecordBaselineDelegate implements JavaDelegate {

    private final ProjectAtHand atHand;
    private final BaselineForm form;
    private final Baselines baselines;

    RecordBaselineDelegate(ProjectAtHand atHand, BaselineForm form, Baselines baselines) {
        this.atHand = atHand;
        this.form = form;
        this.baselines = baselines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome<Nothing> check = form.check(execution);
        if (check.isDone()) {
            baselines.make(
                    atHand.read(execution),
                    form.plan(execution),
                    BASELINE_MADE_BY.from(execution).get());
        }
        BASELINE_KEPT.on(execution).set(check.isDone());
        BASELINE_REFUSAL.on(execution).set(check.refusal().orElse(null));
    }
}
