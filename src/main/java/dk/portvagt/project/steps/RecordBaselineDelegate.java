package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.BASELINE_KEPT;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_MADE_BY;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_REFUSAL;

import dk.portvagt.project.Baselines;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the project's first baseline, or answers what is wrong with it. */
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
        Optional<String> refusal = form.refusal(execution);
        if (refusal.isEmpty()) {
            baselines.make(
                    atHand.read(execution),
                    form.plan(execution),
                    BASELINE_MADE_BY.from(execution).get());
        }
        BASELINE_KEPT.on(execution).set(refusal.isEmpty());
        BASELINE_REFUSAL.on(execution).set(refusal.orElse(null));
    }
}
