package dk.portvagt.acquisition.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** A case taken back by its requester. */
public final class WithdrawalVariables {

    public static final VariableFactory<String> WITHDRAWAL_REASON = stringVariable("withdrawalReason");
    /** User id of the person who withdraws the case. */
    public static final VariableFactory<String> WITHDRAWN_BY = stringVariable("withdrawnBy");

    public static final VariableFactory<Boolean> WITHDRAWAL_ACCEPTED = booleanVariable("withdrawalAccepted");
    /** Whether the case was paused and goes on now, to be withdrawn by the next step. */
    public static final VariableFactory<Boolean> PAUSE_LIFTED = booleanVariable("pauseLifted");
    /** Why the withdrawal was refused, in Danish. */
    public static final VariableFactory<String> REFUSAL_REASON = stringVariable("refusalReason");

    private WithdrawalVariables() {}
}
