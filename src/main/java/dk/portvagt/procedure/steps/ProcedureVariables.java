package dk.portvagt.procedure.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/** Decisions between meetings: in writing, or urgent ones by the chair. */
public final class ProcedureVariables {

    // The route the secretariat chooses on the decision paper
    /** Rows: label, value; the routes that the table of authorities leaves open for the case. */
    public static final VariableFactory<SpinJsonNode> DECISION_ROUTES =
            customVariable("decisionRoutes", SpinJsonNode.class);
    /** meeting, written or urgent. */
    public static final VariableFactory<String> DECISION_ROUTE = stringVariable("decisionRoute");
    /** Why the case cannot wait for a meeting. */
    public static final VariableFactory<String> URGENCY_REASON = stringVariable("urgencyReason");

    // Deadlines, those of conditions too
    /** The last day to answer; Danish. */
    public static final VariableFactory<String> DEADLINE_TEXT = stringVariable("deadlineText");
    /** The same: {@code YYYY-MM-DD}. */
    public static final VariableFactory<String> DEADLINE_DAY = stringVariable("deadlineDay");
    /** ISO date and time with offset, as a timer takes it, like the three below. */
    public static final VariableFactory<String> REMINDER_AT = stringVariable("reminderAt");

    public static final VariableFactory<String> ESCALATION_AT = stringVariable("escalationAt");
    /** When the next are asked, because those first asked have not acted. */
    public static final VariableFactory<String> SECOND_ESCALATION_AT = stringVariable("secondEscalationAt");
    /** When it ends by itself, because nobody has acted. */
    public static final VariableFactory<String> CLOSING_AT = stringVariable("closingAt");
    /** extend or meeting for an urgent case, extend or keep for a condition. */
    public static final VariableFactory<String> CHASE_ACTION = stringVariable("chaseAction");
    /** ISO date. */
    public static final VariableFactory<String> NEW_DEADLINE = stringVariable("newDeadline");

    public static final VariableFactory<String> EXTENSION_REASON = stringVariable("extensionReason");

    // The written procedure
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
    /** Who answered what; Danish. */
    public static final VariableFactory<String> PROCEDURE_RESULT = stringVariable("procedureResult");

    private ProcedureVariables() {}
}
