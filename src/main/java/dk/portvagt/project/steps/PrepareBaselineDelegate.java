package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.BASELINE_BENEFITS;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_BUDGET;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_BUDGET_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_REFUSAL;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_YEARLY_BENEFIT;
import static dk.portvagt.project.steps.ProjectVariables.MILESTONES;

import dk.portvagt.budget.Kroner;
import dk.portvagt.project.Baseline;
import dk.portvagt.project.Baselines;
import dk.portvagt.project.ProjectText;
import dk.portvagt.project.StrategicProject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prepares the facts for a baseline: the approved budget, and the current plan, if there is one. */
@Component
class PrepareBaselineDelegate implements JavaDelegate {

    private final ProjectAtHand atHand;
    private final Baselines baselines;

    PrepareBaselineDelegate(ProjectAtHand atHand, Baselines baselines) {
        this.atHand = atHand;
        this.baselines = baselines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StrategicProject project = atHand.read(execution);
        Optional<Baseline> current = baselines.latest(project.id());
        BigDecimal budget = baselines.budget(project.caseNumber());
        BASELINE_BUDGET.on(execution).set(budget.toPlainString());
        BASELINE_BUDGET_TEXT.on(execution).set(Kroner.format(budget));
        BASELINE_REFUSAL.on(execution).set(null);
        BASELINE_TEXT.on(execution).set(current.map(ProjectText::baseline).orElse(null));
        MILESTONES
                .on(execution)
                .set(MilestoneRows.plan(
                        current.map(baseline -> baseline.plan().milestones()).orElse(List.of())));
        current.map(baseline -> baseline.plan().yearlyBenefit())
                .or(() -> baselines.promisedBenefit(project.caseNumber()))
                .ifPresent(benefit -> BASELINE_YEARLY_BENEFIT.on(execution).set(benefit.longValue()));
        current.ifPresent(
                baseline -> BASELINE_BENEFITS.on(execution).set(baseline.plan().benefits()));
    }
}
