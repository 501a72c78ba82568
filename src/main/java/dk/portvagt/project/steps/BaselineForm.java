package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.BASELINE_BENEFITS;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_YEARLY_BENEFIT;
import static dk.portvagt.project.steps.ProjectVariables.MILESTONES;

import dk.portvagt.project.BaselinePlan;
import dk.portvagt.project.Baselines;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Reads the plan of a baseline from its form. */
@Component
class BaselineForm {

    private final Baselines baselines;

    BaselineForm(Baselines baselines) {
        this.baselines = baselines;
    }

    /** Checks whether it can be used. */
    Outcome<Nothing> check(DelegateExecution execution) {
        return MilestoneRows.read(MILESTONES.from(execution).get()).then(() -> baselines.check(plan(execution)));
    }

    BaselinePlan plan(DelegateExecution execution) {
        return new BaselinePlan(
                MilestoneRows.read(MILESTONES.from(execution).get()).orThrow(IllegalStateException::new),
                BigDecimal.valueOf(BASELINE_YEARLY_BENEFIT.from(execution).get()),
                BASELINE_BENEFITS.from(execution).get());
    }
}
