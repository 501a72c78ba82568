package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.BASELINE_BENEFITS;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_YEARLY_BENEFIT;
import static dk.portvagt.project.steps.ProjectVariables.MILESTONES;

import dk.portvagt.project.BaselinePlan;
import dk.portvagt.project.Baselines;
import java.math.BigDecimal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The plan of a baseline as its form has it. */
@Component
class BaselineForm {

    private final Baselines baselines;

    BaselineForm(Baselines baselines) {
        this.baselines = baselines;
    }

    /** Why it cannot be used, in Danish; empty when it can. */
    Optional<String> refusal(DelegateExecution execution) {
        return Optional.ofNullable(
                        MilestoneRows.read(MILESTONES.from(execution).get()).problem())
                .or(() -> baselines.refusal(plan(execution)));
    }

    BaselinePlan plan(DelegateExecution execution) {
        return new BaselinePlan(
                MilestoneRows.read(MILESTONES.from(execution).get()).milestones(),
                BigDecimal.valueOf(BASELINE_YEARLY_BENEFIT.from(execution).get()),
                BASELINE_BENEFITS.from(execution).get());
    }
}
