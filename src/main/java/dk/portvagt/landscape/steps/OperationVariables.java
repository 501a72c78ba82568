package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of a solution in operation: its due dates and the results of its reviews. */
public final class OperationVariables {

    /** Start of the next yearly review: ISO date-time with offset, the format of the engine's timers. */
    public static final VariableFactory<String> REVIEW_DUE_DATE = stringVariable("reviewDueDate");

    /** continue or phaseOut. */
    public static final VariableFactory<String> REVIEW_OUTCOME = stringVariable("reviewOutcome");

    public static final VariableFactory<String> REVIEW_FINDINGS = stringVariable("reviewFindings");
    /** Whole kroner. */
    public static final VariableFactory<Long> REALISED_YEARLY_BENEFIT = longVariable("realisedYearlyBenefit");

    /** yes or no: whether the solution holds data to archive or delete; only asked on the small track. */
    public static final VariableFactory<String> DATA_REMAINS = stringVariable("dataRemains");

    private OperationVariables() {}
}
