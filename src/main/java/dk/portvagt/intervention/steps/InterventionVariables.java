package dk.portvagt.intervention.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;

/**
 * Names the variables of an intervention of the digitalisation and IT department in a case (R17).
 *
 * <p>The person that raised it is {@code starter}.
 */
public final class InterventionVariables {

    public static final FactVariable<Long> INTERVENTION_ID = FactVariable.of("interventionId", Fact.INTERVENTION);
    /** update, rework, pause, resume or stop. */
    public static final VariableFactory<String> INTERVENTION_KIND = stringVariable("interventionKind");
    /** The kind in Danish, for display. */
    public static final VariableFactory<String> INTERVENTION_NAME = stringVariable("interventionName");

    public static final VariableFactory<String> INTERVENTION_REASON = stringVariable("interventionReason");
    /** {@code YYYY-MM-DD}; null for a kind without a deadline. */
    public static final VariableFactory<String> INTERVENTION_DEADLINE = stringVariable("interventionDeadline");

    public static final VariableFactory<Boolean> INTERVENTION_ACCEPTED = booleanVariable("interventionAccepted");
    /** Name of the person that raised it, for display. */
    public static final VariableFactory<String> RAISED_BY_NAME = stringVariable("raisedByName");
    /** The case's phase in Danish. */
    public static final VariableFactory<String> PHASE_NAME = stringVariable("phaseName");

    // A demand
    /** The group that meets the demand together with the requester. */
    public static final VariableFactory<String> DEMAND_GROUP = stringVariable("demandGroup");
    /** Time of the reminder: ISO date-time with offset, as the engine's timers read it. */
    public static final VariableFactory<String> REMINDER_AT = stringVariable("reminderAt");
    /** End of the deadline: ISO date-time with offset. */
    public static final VariableFactory<String> DEADLINE_AT = stringVariable("deadlineAt");

    /** Due time shown on the task: ISO date-time with offset. */
    public static final VariableFactory<String> DUE_AT = stringVariable("dueAt");

    public static final VariableFactory<String> DEMAND_ANSWER = stringVariable("demandAnswer");
    /** User id of the person that answered last. */
    public static final FactVariable<String> ANSWERED_BY = FactVariable.person("answeredBy");

    public static final VariableFactory<String> ANSWERED_BY_NAME = stringVariable("answeredByName");
    /** accept or sendBack. */
    public static final VariableFactory<String> DEMAND_VERDICT = stringVariable("demandVerdict");

    public static final VariableFactory<String> VERDICT_NOTE = stringVariable("verdictNote");
    /** {@code YYYY-MM-DD}. */
    public static final VariableFactory<String> NEW_DEADLINE = stringVariable("newDeadline");
    /** Reason for refusing the new deadline; null when it was accepted. */
    public static final VariableFactory<String> DEADLINE_OBJECTION = stringVariable("deadlineObjection");

    // A pause
    /** resume, extend or stop. */
    public static final VariableFactory<String> PAUSE_ACTION = stringVariable("pauseAction");
    /** External deadlines that keep running during the pause; Danish. */
    public static final VariableFactory<String> RUNNING_DEADLINES = stringVariable("runningDeadlines");

    // A stop
    public static final VariableFactory<String> STOP_REASON = stringVariable("stopReason");
    /** User id. */
    public static final FactVariable<String> STOPPED_BY = FactVariable.person("stoppedBy");
    /** The steering group's decision to stop the case; null when the manager stops it. */
    public static final FactVariable<Long> STOP_DECISION_ID = FactVariable.of("stopDecisionId", Fact.DECISION);
    /** Whether the case's process could be stopped. */
    public static final VariableFactory<Boolean> CASE_STOPPED = booleanVariable("caseStopped");

    private InterventionVariables() {}
}
