package dk.portvagt.existing.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Declares the variables of solutions that are already in use. */
final class ExistingVariables {

    /** User id of the person who takes the solutions in. */
    static final FactVariable<String> STARTER = FactVariable.person("starter");
    /** What the municipality's own list calls the solution. */
    static final VariableFactory<String> EXISTING_KEY = stringVariable("existingKey");

    static final VariableFactory<String> EXISTING_SINCE = stringVariable("existingSince");
    /** DKK without VAT. */
    static final VariableFactory<Long> EXISTING_YEARLY_COST = longVariable("existingYearlyCost");

    static final VariableFactory<Long> EXISTING_COST_FROM = longVariable("existingCostFrom");
    static final VariableFactory<String> EXISTING_CVR = stringVariable("existingCvr");
    static final VariableFactory<String> CONTRACT_REFERENCE = stringVariable("contractReference");
    static final VariableFactory<String> CONTRACT_OPTIONS = stringVariable("contractOptions");

    private ExistingVariables() {}
}
