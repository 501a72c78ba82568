package dk.portvagt.engine.variable;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Holds the deadline of a request, its reminders and escalations. */
public final class DeadlineVariables {

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

    private DeadlineVariables() {}
}
