package dk.portvagt.acquisition.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of a withdrawal by the requester. */
public final class WithdrawalVariables {

    public static final VariableFactory<String> WITHDRAWAL_REASON = stringVariable("withdrawalReason");
    /** User id of the person who withdraws the case. */
    public static final FactVariable<String> WITHDRAWN_BY = FactVariable.person("withdrawnBy");

    public static final VariableFactory<Boolean> WITHDRAWAL_ACCEPTED = booleanVariable("withdrawalAccepted");
    /** Whether the withdrawal resumed a paused case so that the next step can withdraw it. */
    public static final VariableFactory<Boolean> PAUSE_LIFTED = booleanVariable("pauseLifted");
    /** Whether the steering group decides on the withdrawal, because a contract binds the municipality. */
    public static final VariableFactory<Boolean> STEERING_MUST_DECIDE = booleanVariable("steeringMustDecide");
    /** Reason for refusing the withdrawal, in Danish. */
    public static final VariableFactory<String> REFUSAL_REASON = stringVariable("refusalReason");

    private WithdrawalVariables() {}
}
