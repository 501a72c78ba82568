package dk.portvagt.procedure.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of decisions between meetings: written ones, and urgent ones by the chair. */
public final class ProcedureVariables {

    public static final FactVariable<Long> PROCEDURE_ID = FactVariable.of("procedureId", Fact.WRITTEN_PROCEDURE);
    /** User id of the asked member; local to the member's task. */
    public static final FactVariable<String> MEMBER = FactVariable.person("member");
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
