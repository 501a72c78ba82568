package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** A solution in operation: when something is due, and what its reviews say. */
public final class OperationVariables {

    /** When the next yearly review begins by itself: ISO date-time with offset, as the engine's timers read it. */
    public static final VariableFactory<String> REVIEW_DUE_DATE = stringVariable("reviewDueDate");
    /** When the contract has to be decided on, well before its notice date: ISO date-time with offset. */
    public static final VariableFactory<String> CONTRACT_REMINDER_DATE = stringVariable("contractReminderDate");

    /** continue or phaseOut. */
    public static final VariableFactory<String> REVIEW_OUTCOME = stringVariable("reviewOutcome");

    public static final VariableFactory<String> REVIEW_FINDINGS = stringVariable("reviewFindings");
    /** Whole kroner. */
    public static final VariableFactory<Long> REALISED_YEARLY_BENEFIT = longVariable("realisedYearlyBenefit");

    private OperationVariables() {}
}
