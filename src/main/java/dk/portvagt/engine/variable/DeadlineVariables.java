package dk.portvagt.engine.variable;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Holds the deadline of a request, its reminders and escalations. */
public final class DeadlineVariables {

    /** Holds the last day to answer, in Danish. */
    public static final VariableFactory<String> DEADLINE_TEXT = stringVariable("deadlineText");

    /** Holds the last day to answer: {@code YYYY-MM-DD}. */
    public static final VariableFactory<String> DEADLINE_DAY = stringVariable("deadlineDay");

    /** Holds an ISO date and time with offset, as timers read it; the three below have the same format. */
    public static final VariableFactory<String> REMINDER_AT = stringVariable("reminderAt");

    public static final VariableFactory<String> ESCALATION_AT = stringVariable("escalationAt");

    /** Holds the time at which the next people are asked, because the first have not acted. */
    public static final VariableFactory<String> SECOND_ESCALATION_AT = stringVariable("secondEscalationAt");

    /** Holds the time at which the request ends by itself, because nobody has acted. */
    public static final VariableFactory<String> CLOSING_AT = stringVariable("closingAt");

    /** Holds extend or meeting for an urgent case, extend or keep for a condition. */
    public static final VariableFactory<String> CHASE_ACTION = stringVariable("chaseAction");

    /** Holds an ISO date. */
    public static final VariableFactory<String> NEW_DEADLINE = stringVariable("newDeadline");

    public static final VariableFactory<String> EXTENSION_REASON = stringVariable("extensionReason");

    private DeadlineVariables() {}
}
