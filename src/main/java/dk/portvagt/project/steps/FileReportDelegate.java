package dk.portvagt.project.steps;

import static dk.portvagt.project.steps.ProjectVariables.ACTION_PLAN;
import static dk.portvagt.project.steps.ProjectVariables.DEPENDENCY_STATE;
import static dk.portvagt.project.steps.ProjectVariables.EXPECTED_BENEFIT;
import static dk.portvagt.project.steps.ProjectVariables.GOVERNANCE_NOTE;
import static dk.portvagt.project.steps.ProjectVariables.MILESTONE_REPORTS;
import static dk.portvagt.project.steps.ProjectVariables.NEWLY_RED;
import static dk.portvagt.project.steps.ProjectVariables.PMO_REPORTED_BY;
import static dk.portvagt.project.steps.ProjectVariables.PROGRESS_PERCENT;
import static dk.portvagt.project.steps.ProjectVariables.PROJECT_LIGHTS_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.RED_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.REPORT_SUMMARY;
import static dk.portvagt.project.steps.ProjectVariables.RISK_IMPACT;
import static dk.portvagt.project.steps.ProjectVariables.RISK_PROBABILITY;
import static dk.portvagt.project.steps.ProjectVariables.RISK_TEXT;
import static dk.portvagt.project.steps.ProjectVariables.SECRETARIAT_REPORTED_BY;

import dk.portvagt.engine.variable.Choices;
import dk.portvagt.project.DependencyState;
import dk.portvagt.project.FilingResult;
import dk.portvagt.project.NewReport;
import dk.portvagt.project.NewReport.PmoPart;
import dk.portvagt.project.NewReport.SecretariatPart;
import dk.portvagt.project.ProjectReports;
import dk.portvagt.project.ProjectText;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the two parts as one report, with the ledger's money and the computed lights. */
@Component
class FileReportDelegate implements JavaDelegate {

    private final ProjectAtHand atHand;
    private final ProjectReports reports;

    FileReportDelegate(ProjectAtHand atHand, ProjectReports reports) {
        this.atHand = atHand;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FilingResult filed =
                reports.file(atHand.read(execution), new NewReport(pmoPart(execution), secretariatPart(execution)));
        PROJECT_LIGHTS_TEXT.on(execution).set(ProjectText.lights(filed.report().lights()));
        NEWLY_RED.on(execution).set(!filed.newlyRed().isEmpty());
        RED_TEXT.on(execution).set(ProjectText.dimensions(filed.newlyRed()));
    }

    private static PmoPart pmoPart(DelegateExecution execution) {
        return new PmoPart(
                PROGRESS_PERCENT.from(execution).get().intValue(),
                MilestoneRows.reported(MILESTONE_REPORTS.from(execution).get()),
                REPORT_SUMMARY.from(execution).get(),
                RISK_TEXT.from(execution).get(),
                Integer.parseInt(RISK_PROBABILITY.from(execution).get()),
                Integer.parseInt(RISK_IMPACT.from(execution).get()),
                BigDecimal.valueOf(EXPECTED_BENEFIT.from(execution).get()),
                ACTION_PLAN.from(execution).getOrNull(),
                PMO_REPORTED_BY.from(execution).get());
    }

    private static SecretariatPart secretariatPart(DelegateExecution execution) {
        return new SecretariatPart(
                Choices.constant(
                        DependencyState.class, DEPENDENCY_STATE.from(execution).get()),
                GOVERNANCE_NOTE.from(execution).get(),
                SECRETARIAT_REPORTED_BY.from(execution).get());
    }
}
