package dk.portvagt.procedure.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Decisions between meetings: in writing, or urgent ones by the chair. */
public final class ProcedureVariables {

    public static final VariableFactory<Long> PROCEDURE_ID = longVariable("procedureId");
    /** User id of the member whose answer is asked for; local to the member's task. */
    public static final VariableFactory<String> MEMBER = stringVariable("member");
    /** agree, disagree, discuss or disqualified; local to the member's task. */
    public static final VariableFactory<String> PROCEDURE_ANSWER = stringVariable("procedureAnswer");

    public static final VariableFactory<String> PROCEDURE_REASON = stringVariable("procedureReason");
    /** The conditions that come with the recommendation; Danish. */
    public static final VariableFactory<String> PROPOSED_CONDITIONS = stringVariable("proposedConditions");
    /** Who has answered and who has not, without the answers; Danish. */
    public static final VariableFactory<String> ANSWERS_TEXT = stringVariable("answersText");
    /** extend, conclude or meeting. */
    public static final VariableFactory<String> PROCEDURE_ACTION = stringVariable("procedureAction");

    public static final VariableFactory<Boolean> PROCEDURE_DECIDED = booleanVariable("procedureDecided");

    private ProcedureVariables() {}
}
