package dk.portvagt.project.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Names the variables of a strategic project: its mark, its baseline and its reports. Amounts are whole kroner, dates
 * {@code YYYY-MM-DD}.
 */
public final class ProjectVariables {

    public static final FactVariable<Long> PROJECT_ID = FactVariable.of("projectId", Fact.PROJECT);

    // The mark
    public static final VariableFactory<String> STRATEGIC_REASON = stringVariable("strategicReason");
    /** Months between reports; null for the default. */
    public static final VariableFactory<Long> REPORT_INTERVAL = longVariable("reportInterval");

    public static final VariableFactory<Boolean> MARKING_ACCEPTED = booleanVariable("markingAccepted");
    /** Why the mark was refused, in Danish. */
    public static final VariableFactory<String> MARKING_REFUSAL = stringVariable("markingRefusal");

    // The baseline; rows: number, name, due
    public static final VariableFactory<SpinJsonNode> MILESTONES = customVariable("milestones", SpinJsonNode.class);
    public static final VariableFactory<Long> BASELINE_YEARLY_BENEFIT = longVariable("baselineYearlyBenefit");
    public static final VariableFactory<String> BASELINE_BENEFITS = stringVariable("baselineBenefits");
    /** Requested day of the first report. */
    public static final VariableFactory<String> FIRST_REPORT_ON = stringVariable("firstReportOn");
    /** DKK in the ledger's format, for the decision on it. */
    public static final VariableFactory<String> BASELINE_BUDGET = stringVariable("baselineBudget");
    /** The budget in Danish notation. */
    public static final VariableFactory<String> BASELINE_BUDGET_TEXT = stringVariable("baselineBudgetText");

    /** User id of the first baseline's author. */
    public static final FactVariable<String> BASELINE_MADE_BY = FactVariable.person("baselineMadeBy");

    public static final VariableFactory<Boolean> BASELINE_KEPT = booleanVariable("baselineKept");
    public static final VariableFactory<String> BASELINE_REFUSAL = stringVariable("baselineRefusal");
    public static final VariableFactory<String> BASELINE_TEXT = stringVariable("baselineText");

    // Dates: ISO date-time with offset, the format of the engine's timers
    public static final VariableFactory<String> NEXT_REPORT_DATE = stringVariable("nextReportDate");
    public static final VariableFactory<String> REPORT_REMINDER_DATE = stringVariable("reportReminderDate");
    public static final VariableFactory<String> REPORT_ESCALATION_DATE = stringVariable("reportEscalationDate");
    /** Days of the report and its reminder, for display. */
    public static final VariableFactory<String> REPORT_DUE_TEXT = stringVariable("reportDueText");

    // The PMO's part; rows: number, name, due, expected, reached
    public static final VariableFactory<SpinJsonNode> MILESTONE_REPORTS =
            customVariable("milestoneReports", SpinJsonNode.class);
    public static final VariableFactory<Long> PROGRESS_PERCENT = longVariable("progressPercent");
    public static final VariableFactory<String> REPORT_SUMMARY = stringVariable("reportSummary");
    public static final VariableFactory<String> RISK_TEXT = stringVariable("riskText");
    /** 1, low, to 3, high. */
    public static final VariableFactory<String> RISK_PROBABILITY = stringVariable("riskProbability");

    public static final VariableFactory<String> RISK_IMPACT = stringVariable("riskImpact");
    public static final VariableFactory<Long> EXPECTED_BENEFIT = longVariable("expectedBenefit");
    public static final VariableFactory<String> ACTION_PLAN = stringVariable("actionPlan");
    /** User id; null until this part is submitted. */
    public static final FactVariable<String> PMO_REPORTED_BY = FactVariable.person("pmoReportedBy");

    // The secretariat's part
    /** onTrack, delayed or blocked. */
    public static final VariableFactory<String> DEPENDENCY_STATE = stringVariable("dependencyState");

    public static final VariableFactory<String> GOVERNANCE_NOTE = stringVariable("governanceNote");
    /** User id; null until this part is submitted. */
    public static final FactVariable<String> SECRETARIAT_REPORTED_BY = FactVariable.person("secretariatReportedBy");

    // The system's facts, in Danish
    public static final VariableFactory<String> PROJECT_MONEY_TEXT = stringVariable("projectMoneyText");
    public static final VariableFactory<String> PROJECT_LIGHTS_TEXT = stringVariable("projectLightsText");
    public static final VariableFactory<String> LATEST_APPROVAL_TEXT = stringVariable("latestApprovalText");

    // A red light
    public static final VariableFactory<Boolean> NEWLY_RED = booleanVariable("newlyRed");
    /** The lights that have turned red; Danish. */
    public static final VariableFactory<String> RED_TEXT = stringVariable("redText");

    // A change
    /** rebaseline or removeMark. */
    public static final VariableFactory<String> PROJECT_CHANGE = stringVariable("projectChange");

    public static final VariableFactory<String> PROJECT_CHANGE_REASON = stringVariable("projectChangeReason");
    public static final VariableFactory<Boolean> PROJECT_FOUND = booleanVariable("projectFound");
    /** Why the change was returned to the person who asks, in Danish. */
    public static final VariableFactory<String> PROJECT_CHANGE_NOTICE = stringVariable("projectChangeNotice");

    public static final VariableFactory<Boolean> PROJECT_CHANGED = booleanVariable("projectChanged");

    private ProjectVariables() {}
}
