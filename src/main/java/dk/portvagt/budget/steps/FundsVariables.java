package dk.portvagt.budget.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables that tell whether the pool has the money, and how much is missing. */
public final class FundsVariables {

    public static final VariableFactory<Boolean> FUNDS_AVAILABLE = booleanVariable("fundsAvailable");

    /** Total shortfall, rounded up to whole kroner. */
    public static final VariableFactory<Long> SHORTFALL = longVariable("shortfall");

    public static final VariableFactory<String> SHORTFALL_TEXT = stringVariable("shortfallText");

    private FundsVariables() {}
}
