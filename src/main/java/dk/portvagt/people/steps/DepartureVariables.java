package dk.portvagt.people.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Declares the variables of a departure. */
public final class DepartureVariables {

    /** User id of the person who leaves. */
    public static final VariableFactory<String> LEAVING_PERSON = stringVariable("leavingPerson");

    /** Name of the person who leaves. */
    public static final VariableFactory<String> LEAVING_NAME = stringVariable("leavingName");

    /** When the account is closed: ISO date-time with offset. */
    public static final VariableFactory<String> CLOSING_AT = stringVariable("closingAt");

    /** Whether something the person had needs another one. */
    public static final VariableFactory<Boolean> HEIR_NEEDED = booleanVariable("heirNeeded");

    /** What that is, one line each, in Markdown. */
    public static final VariableFactory<String> LEFT_BEHIND = stringVariable("leftBehind");

    private DepartureVariables() {}
}
