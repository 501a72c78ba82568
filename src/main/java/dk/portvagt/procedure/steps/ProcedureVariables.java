package dk.portvagt.procedure.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of decisions between meetings: written ones, and urgent ones by the chair. */
public final class ProcedureVariables {

    public static final VariableFactory<Long> PROCEDURE_ID = longVariable("procedureId");
    /** User id of the asked member; local to the member's task. */
    public static final VariableFactory<String> MEMBER = stringVariable("member");
    /** agree, disagree, discuss or disqualified; local to the member's task. */
    public static final VariableFactory<String> PROCEDURE_ANSWER = stringVariable("procedureAnswer");

    public static final VariableFactory<String> PROCEDURE_REASON = stringVariable("procedureReason");
    /** The conditions that come with the recommendation; Danish. */
    public static final VariableFactory<String> PROPOSED_CONDITIONS = stringVariable("proposedConditions");
    /** Members that have answered and members that have not, without the answers; Danish. */
    public static final VariableFactory<String> ANSWERS_TEXT = stringVariable("answersText");
    /** extend, conclude or meeting. */
    public static final VariableFactory<String> PROCEDURE_ACTION = stringVariable("procedureAction");

    public static final VariableFactory<Boolean> PROCEDURE_DECIDED = booleanVariable("procedureDecided");

    private ProcedureVariables() {}
}
