package dk.portvagt.project.steps;

import static dk.portvagt.condition.steps.ConditionVariables.OPEN_CONDITIONS;
import static dk.portvagt.project.steps.ProjectVariables.BASELINE_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.DEPENDENCY_STATE;
import static dk.portvagt.project.steps.ProjectVariables.EXPECTED_BENEFIT;
import static dk.portvagt.project.steps.ProjectVariables.GOVERNANCE_NOTE;
import static dk.portvagt.project.steps.ProjectVariables.LATEST_APPROVAL_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.MILESTONE_REPORTS;
import static dk.portvagt.project.steps.ProjectVariables.PMO_REPORTED_BY;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_LIGHTS_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_MONEY_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.REPORT_SUMMARY;
import static dk.portvagt.project.steps.ProjectVariables.SECRETARIAT_REPORTED_BY;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.steps.CaseConditions;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.project.Baseline;
import dk.portvagt.project.Baselines;
import dk.portvagt.project.ProjectReports;
import dk.portvagt.project.ProjectText;
import dk.portvagt.project.StrategicProject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prepares the known facts for PMO and secretariat: baseline, money, latest lights, conditions. */
@Component
class PrepareReportDelegate implements JavaDelegate {

    private final ProjectAtHand atHand;
    private final Baselines baselines;
    private final ProjectReports reports;
    private final DecisionRegister decisions;
    private final CaseConditions conditions;

    PrepareReportDelegate(
            ProjectAtHand atHand,
            Baselines baselines,
            ProjectReports reports,
            DecisionRegister decisions,
            CaseConditions conditions) {
        this.atHand = atHand;
        this.baselines = baselines;
        this.reports = reports;
        this.decisions = decisions;
        this.conditions = conditions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StrategicProject project = atHand.read(execution);
        String caseNumber = project.caseNumber().toString();
        Baseline baseline = baselines.latest(project.id()).orElseThrow();
        BASELINE_TEXT.on(execution).set(ProjectText.baseline(baseline));
        PROJECT_MONEY_TEXT
                .on(execution)
                .set(baselines.money(project.caseNumber()).text(baseline.budget()));
        PROJECT_LIGHTS_TEXT
                .on(execution)
                .set(reports.latest(project.id())
                        .map(report -> ProjectText.lights(report.lights()))
                        .orElse(null));
        MILESTONE_REPORTS
                .on(execution)
                .set(MilestoneRows.reports(baseline.plan().milestones(), reports.milestones(project.id())));
        OPEN_CONDITIONS.on(execution).set(conditions.openText(caseNumber));
        LATEST_APPROVAL_TEXT
                .on(execution)
                .set(decisions
                        .latestApproval(caseNumber)
                        .map(decision -> text(decision.content()))
                        .orElse(null));
        if (EXPECTED_BENEFIT.from(execution).getOptional().isEmpty()) {
            EXPECTED_BENEFIT.on(execution).set(baseline.plan().yearlyBenefit().longValue());
        }
        // Last month's events do not apply to this month; risk and action plan carry over.
        REPORT_SUMMARY.on(execution).set(null);
        DEPENDENCY_STATE.on(execution).set(null);
        GOVERNANCE_NOTE.on(execution).set(null);
        PMO_REPORTED_BY.on(execution).set(null);
        SECRETARIAT_REPORTED_BY.on(execution).set(null);
    }

    private static String text(NewDecision decision) {
        return "%s: %s, %s"
                .formatted(
                        decision.subject().danishName(),
                        decision.outcome().danishName(),
                        DanishDates.of(decision.decidedOn()));
    }
}
