package dk.portvagt.condition.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of a condition's follow-up. */
public final class ConditionVariables {

    public static final VariableFactory<String> OPEN_CONDITIONS = stringVariable("openConditions");

    public static final FactVariable<Long> CONDITION_ID = FactVariable.of("conditionId", Fact.CONDITION);
    /** The case, or the decision on a budget, that it was set for; Danish. */
    public static final VariableFactory<String> CONDITION_SUBJECT = stringVariable("conditionSubject");

    public static final VariableFactory<String> CONDITION_TEXT = stringVariable("conditionText");
    /** Group id. */
    public static final VariableFactory<String> CONDITION_OWNER = stringVariable("conditionOwner");

    public static final VariableFactory<String> CONDITION_OWNER_NAME = stringVariable("conditionOwnerName");
    /** User id of the case's own requester or system owner; null where the whole group has the task. */
    public static final FactVariable<String> CONDITION_PERSON = FactVariable.person("conditionPerson");
    /** Group id; nobody judges the conditions of their own group. */
    public static final VariableFactory<String> CONDITION_JUDGES = stringVariable("conditionJudges");

    // The owner's report
    /** fulfilled or moreTime. */
    public static final VariableFactory<String> CONDITION_REPORT = stringVariable("conditionReport");
    /** ISO date. */
    public static final VariableFactory<String> WANTED_DEADLINE = stringVariable("wantedDeadline");

    public static final VariableFactory<String> CONDITION_EVIDENCE = stringVariable("conditionEvidence");
    /** The report as those who judge it read it; Danish. */
    public static final VariableFactory<String> REPORT_TEXT = stringVariable("reportText");
    /** User id of the last reporter, who may not judge the report. */
    public static final FactVariable<String> EVIDENCE_BY = FactVariable.person("evidenceBy");

    /** ISO date and time with offset. */
    public static final VariableFactory<String> VERDICT_DUE_AT = stringVariable("verdictDueAt");

    // The verdict
    /** fulfilled, notFulfilled or extended. */
    public static final VariableFactory<String> VERDICT = stringVariable("verdict");

    public static final VariableFactory<String> VERDICT_REMARK = stringVariable("verdictRemark");
    /** Remark on the last report, shown to its owner. */
    public static final VariableFactory<String> CONDITION_REMARK = stringVariable("conditionRemark");

    private ConditionVariables() {}
}
