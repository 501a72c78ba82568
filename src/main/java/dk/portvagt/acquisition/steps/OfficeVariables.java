package dk.portvagt.acquisition.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Declares the variables of a change of the municipality's offices. */
public final class OfficeVariables {

    /** {@code add} or {@code close}. */
    public static final VariableFactory<String> OFFICE_ACTION = stringVariable("officeAction");

    /** The name of the office to add. */
    public static final VariableFactory<String> NEW_OFFICE = stringVariable("newOffice");

    /** The name of the office to close. */
    public static final VariableFactory<String> CLOSED_OFFICE = stringVariable("closedOffice");

    /** The first day of the change, as {@code YYYY-MM-DD}. */
    public static final VariableFactory<String> OFFICE_FROM = stringVariable("officeFrom");

    private OfficeVariables() {}
}
