package dk.portvagt.minutes.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/** Names the variables of a meeting's minutes, from the draft to the approval. */
public final class MinutesVariables {

    public static final FactVariable<Long> MINUTES_ID = FactVariable.of("minutesId", Fact.MINUTES);
    public static final VariableFactory<Long> MINUTES_VERSION = longVariable("minutesVersion");
    /** Reason for correcting the approved version. */
    public static final VariableFactory<String> MINUTES_REASON = stringVariable("minutesReason");
    /** Whether there is a draft. */
    public static final VariableFactory<Boolean> MINUTES_BEGUN = booleanVariable("minutesBegun");
    /** The meetings to choose from: label and value. */
    public static final VariableFactory<SpinJsonNode> MEETING_CHOICES =
            customVariable("meetingChoices", SpinJsonNode.class);
    /** The id of the chosen meeting, as the select sends it. */
    public static final FactVariable<String> CHOSEN_MEETING = FactVariable.chosen("chosenMeeting", Fact.MEETING);

    /** An entry a row: key, heading, facts, and the secretariat's text. */
    public static final VariableFactory<SpinJsonNode> MINUTES_ROWS = customVariable("minutesRows", SpinJsonNode.class);
    /** The whole, for reading: facts, entries as in the rows, and remarks. */
    public static final VariableFactory<SpinJsonNode> MINUTES_OVERVIEW =
            customVariable("minutesOverview", SpinJsonNode.class);

    public static final VariableFactory<String> MINUTES_REMARKS = stringVariable("minutesRemarks");
    /** save or submit. */
    public static final VariableFactory<String> MINUTES_ACTION = stringVariable("minutesAction");

    /** Everybody that edited the draft: user ids separated by commas. */
    public static final FactVariable<String> MINUTES_EDITORS = FactVariable.person("minutesEditors");

    public static final VariableFactory<String> CHAIR_REMARK = stringVariable("chairRemark");
    /** Whether the minutes are approved and frozen. */
    public static final VariableFactory<Boolean> MINUTES_FROZEN = booleanVariable("minutesFrozen");
    /** Reminder that the model sends: draftDue, draftOverdue, approvalDue or approvalOverdue. */
    public static final VariableFactory<String> MINUTES_REMINDER = stringVariable("minutesReminder");

    // ISO date-times with offset, as the engine's timers read them
    public static final VariableFactory<String> DRAFT_DUE_DATE = stringVariable("draftDueDate");
    public static final VariableFactory<String> DRAFT_OVERDUE_DATE = stringVariable("draftOverdueDate");
    public static final VariableFactory<String> APPROVAL_DUE_DATE = stringVariable("approvalDueDate");
    public static final VariableFactory<String> APPROVAL_OVERDUE_DATE = stringVariable("approvalOverdueDate");

    private MinutesVariables() {}
}
