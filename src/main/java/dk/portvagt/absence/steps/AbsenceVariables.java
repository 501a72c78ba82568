package dk.portvagt.absence.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Declares the variables of a noted absence. */
public final class AbsenceVariables {

    /** {@code away} or {@code back}. */
    public static final VariableFactory<String> ABSENCE_ACTION = stringVariable("absenceAction");

    /** User id of the absent person. At a start null for the person who starts. */
    public static final VariableFactory<String> ABSENT_PERSON = stringVariable("absentPerson");

    /** User id of the person who stands in. */
    public static final VariableFactory<String> STAND_IN = stringVariable("standIn");

    /** First day of the absence, as {@code YYYY-MM-DD}. */
    public static final VariableFactory<String> ABSENT_FROM = stringVariable("absentFrom");

    /** Last day of the absence, as {@code YYYY-MM-DD}. */
    public static final VariableFactory<String> ABSENT_UNTIL = stringVariable("absentUntil");

    /** Whether there is an absence to wait for. */
    public static final VariableFactory<Boolean> ABSENCE_NOTED = booleanVariable("absenceNoted");

    /** When the tasks go over to the stand-in: ISO date-time with offset. */
    public static final VariableFactory<String> HAND_OVER_AT = stringVariable("handOverAt");

    /** When they come back: ISO date-time with offset. */
    public static final VariableFactory<String> GIVE_BACK_AT = stringVariable("giveBackAt");

    private AbsenceVariables() {}
}
