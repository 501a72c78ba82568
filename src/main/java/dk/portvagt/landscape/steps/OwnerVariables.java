package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Declares the variables of a change of owners. */
public final class OwnerVariables {

    /** User id of the new system owner; null leaves the owner. */
    public static final VariableFactory<String> NEW_SYSTEM_OWNER = stringVariable("newSystemOwner");

    /** User id of the person who takes the benefits from now on; null leaves it. */
    public static final VariableFactory<String> NEW_BENEFIT_OWNER = stringVariable("newBenefitOwner");

    private OwnerVariables() {}
}
