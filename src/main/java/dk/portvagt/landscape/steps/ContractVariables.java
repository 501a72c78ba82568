package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of the watch over a contract. */
public final class ContractVariables {

    /** Whether the contract has not ended yet. */
    public static final VariableFactory<Boolean> CONTRACT_RUNNING = booleanVariable("contractRunning");
    /** Whether the notice date needs a decision. */
    public static final VariableFactory<Boolean> CONTRACT_PENDING = booleanVariable("contractPending");
    /** Day to look at the contract again, well before its notice date: ISO date-time with offset. */
    public static final VariableFactory<String> CONTRACT_REMINDER_DATE = stringVariable("contractReminderDate");

    /** renew, phaseOut or terminated. */
    public static final VariableFactory<String> CONTRACT_OUTCOME = stringVariable("contractOutcome");

    /** The notice date and the end that the owner wants; ISO dates. They bind when the change is carried out. */
    public static final VariableFactory<String> NEW_NOTICE_DATE = stringVariable("newNoticeDate");

    public static final VariableFactory<String> NEW_END_DATE = stringVariable("newEndDate");

    private ContractVariables() {}
}
