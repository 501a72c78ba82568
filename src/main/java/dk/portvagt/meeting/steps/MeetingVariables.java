package dk.portvagt.meeting.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/** A meeting of the steering group, and the item it is at. */
public final class MeetingVariables {

    public static final VariableFactory<Long> MEETING_ID = longVariable("meetingId");
    public static final VariableFactory<String> MEETING_DATE = stringVariable("meetingDate");
    public static final VariableFactory<String> MEETING_PLACE = stringVariable("meetingPlace");
    /** {@code HH:MM}, Danish local time. */
    public static final VariableFactory<String> MEETING_START = stringVariable("meetingStart");

    public static final VariableFactory<String> MEETING_END = stringVariable("meetingEnd");
    /** Day and times as people read them. */
    public static final VariableFactory<String> MEETING_TIME = stringVariable("meetingTime");
    /** Last day for matters, as people read it. */
    public static final VariableFactory<String> PAPERS_DEADLINE = stringVariable("papersDeadline");
    /** The day on which a planned meeting is called by itself: what its timer reads. */
    public static final VariableFactory<String> CALLING_DAY = stringVariable("callingDay");
    /** Whether day and times can be had. */
    public static final VariableFactory<Boolean> MEETING_DATE_FREE = booleanVariable("meetingDateFree");
    /** What is pointed out about the day: that it is no office day, and which is the next; null when nothing is. */
    public static final VariableFactory<String> MEETING_HINT = stringVariable("meetingHint");
    /** Why what was asked for last could not be done; null when it could. */
    public static final VariableFactory<String> MEETING_REFUSAL = stringVariable("meetingRefusal");

    // Another time or place
    public static final VariableFactory<String> NEW_MEETING_DATE = stringVariable("newMeetingDate");
    public static final VariableFactory<String> NEW_MEETING_START = stringVariable("newMeetingStart");
    public static final VariableFactory<String> NEW_MEETING_END = stringVariable("newMeetingEnd");
    public static final VariableFactory<String> NEW_MEETING_PLACE = stringVariable("newMeetingPlace");
    /** Why the meeting is moved, cancelled or adjourned. */
    public static final VariableFactory<String> CHANGE_REASON = stringVariable("changeReason");

    // Changes to the agenda
    /** ready, refresh, add, correct, waive, order, takeOff, move or cancel. */
    public static final VariableFactory<String> AGENDA_ACTION = stringVariable("agendaAction");

    public static final VariableFactory<String> ADDED_TITLE = stringVariable("addedTitle");
    public static final VariableFactory<String> ADDED_TEXT = stringVariable("addedText");
    public static final VariableFactory<String> ADDED_RECOMMENDATION = stringVariable("addedRecommendation");
    public static final VariableFactory<String> ADDED_CASE_NUMBER = stringVariable("addedCaseNumber");
    /** Id of the decision to be corrected. */
    public static final VariableFactory<String> CORRECTED_DECISION = stringVariable("correctedDecision");
    /** How it shall read, and what is wrong with how it reads. */
    public static final VariableFactory<String> CORRECTION_WORDING = stringVariable("correctionWording");

    public static final VariableFactory<String> CORRECTION_REASON = stringVariable("correctionReason");
    /** Options: label, value. */
    public static final VariableFactory<SpinJsonNode> CORRECTABLE_DECISIONS =
            customVariable("correctableDecisions", SpinJsonNode.class);

    /** Id of the condition to be given up, and why. */
    public static final VariableFactory<String> WAIVED_CONDITION = stringVariable("waivedCondition");

    public static final VariableFactory<String> WAIVER_REASON = stringVariable("waiverReason");
    /** Options: label, value. */
    public static final VariableFactory<SpinJsonNode> WAIVABLE_CONDITIONS =
            customVariable("waivableConditions", SpinJsonNode.class);

    public static final VariableFactory<Long> CHANGED_NUMBER = longVariable("changedNumber");
    public static final VariableFactory<Long> NEW_NUMBER = longVariable("newNumber");
    /** When the papers went out last; null before. */
    public static final VariableFactory<String> PAPERS_SENT = stringVariable("papersSent");
    /** What the group is told; rows: topic, line. */
    public static final VariableFactory<SpinJsonNode> INFORMATION_OVERVIEW =
            customVariable("informationOverview", SpinJsonNode.class);

    // The meeting itself
    /** All members; options: label, value. */
    public static final VariableFactory<SpinJsonNode> MEMBER_OPTIONS =
            customVariable("memberOptions", SpinJsonNode.class);
    /** Ids of the members who came. */
    public static final VariableFactory<SpinJsonNode> PRESENT_MEMBERS =
            customVariable("presentMembers", SpinJsonNode.class);
    /** The members who came; options: label, value. */
    public static final VariableFactory<SpinJsonNode> PRESENT_OPTIONS =
            customVariable("presentOptions", SpinJsonNode.class);

    public static final VariableFactory<String> PRESENT_NAMES = stringVariable("presentNames");
    public static final VariableFactory<String> GUESTS = stringVariable("guests");
    public static final VariableFactory<String> AGENDA_REMARK = stringVariable("agendaRemark");
    /** Which minutes are to be approved, in Danish. */
    public static final VariableFactory<String> LAST_MINUTES = stringVariable("lastMinutes");

    public static final VariableFactory<String> MINUTES_REMARK = stringVariable("minutesRemark");
    public static final VariableFactory<Boolean> QUORUM_REACHED = booleanVariable("quorumReached");
    /** What the group was told and what was said to it; rows: topic, text, remark. */
    public static final VariableFactory<SpinJsonNode> INFORMATION = customVariable("information", SpinJsonNode.class);

    public static final VariableFactory<String> OTHER_BUSINESS = stringVariable("otherBusiness");
    /** Rows: number, title, kind, caseNumber, amount. */
    public static final VariableFactory<SpinJsonNode> AGENDA_OVERVIEW =
            customVariable("agendaOverview", SpinJsonNode.class);
    /** Decisions taken outside a meeting; rows: date, title, decision, decidedBy. */
    public static final VariableFactory<SpinJsonNode> REPORT_OVERVIEW =
            customVariable("reportOverview", SpinJsonNode.class);
    /** What is to be confirmed; rows: number, title, outcome, reason, conditions. */
    public static final VariableFactory<SpinJsonNode> DECISIONS_OVERVIEW =
            customVariable("decisionsOverview", SpinJsonNode.class);

    // An item
    /** The item whose decision the process waits for. */
    public static final VariableFactory<Long> AGENDA_ITEM_ID = longVariable("agendaItemId");

    public static final VariableFactory<Long> ITEM_ID = longVariable("itemId");
    public static final VariableFactory<Long> ITEM_NUMBER = longVariable("itemNumber");
    public static final VariableFactory<String> ITEM_TITLE = stringVariable("itemTitle");
    public static final VariableFactory<String> ITEM_KIND = stringVariable("itemKind");
    public static final VariableFactory<String> ITEM_CASE_NUMBER = stringVariable("itemCaseNumber");
    public static final VariableFactory<String> ITEM_AMOUNT = stringVariable("itemAmount");
    public static final VariableFactory<String> ITEM_FUNDING = stringVariable("itemFunding");
    public static final VariableFactory<String> ITEM_CRITERIA = stringVariable("itemCriteria");
    public static final VariableFactory<String> ITEM_RECOMMENDATION = stringVariable("itemRecommendation");
    public static final VariableFactory<String> ITEM_SUMMARY = stringVariable("itemSummary");
    public static final VariableFactory<String> ITEM_ALTERNATIVES = stringVariable("itemAlternatives");
    public static final VariableFactory<String> ITEM_CONSEQUENCES = stringVariable("itemConsequences");
    /** Whether nobody waits for the item any more. */
    public static final VariableFactory<Boolean> ITEM_LAPSED = booleanVariable("itemLapsed");
    /** approved, approvedWithConditions, rework, deferred or rejected. */
    public static final VariableFactory<String> ITEM_OUTCOME = stringVariable("itemOutcome");

    public static final VariableFactory<String> ITEM_REASON = stringVariable("itemReason");
    public static final VariableFactory<String> ITEM_WORDING = stringVariable("itemWording");
    /** Late, deferred from an earlier meeting, a correction; null when nothing of that. */
    public static final VariableFactory<String> ITEM_MARKS = stringVariable("itemMarks");
    /** That the case's requester is a member, who then stands down; null when not. */
    public static final VariableFactory<String> ITEM_BIAS_HINT = stringVariable("itemBiasHint");
    /** Why the decision could not be written down; null when it could. */
    public static final VariableFactory<String> ITEM_REFUSAL = stringVariable("itemRefusal");

    public static final VariableFactory<Boolean> ITEM_RECORDED = booleanVariable("itemRecorded");
    // Ids of members
    public static final VariableFactory<SpinJsonNode> STOOD_DOWN_MEMBERS =
            customVariable("stoodDownMembers", SpinJsonNode.class);
    public static final VariableFactory<SpinJsonNode> ABSENT_MEMBERS =
            customVariable("absentMembers", SpinJsonNode.class);
    public static final VariableFactory<SpinJsonNode> AGAINST_MEMBERS =
            customVariable("againstMembers", SpinJsonNode.class);
    public static final VariableFactory<SpinJsonNode> ABSTAINED_MEMBERS =
            customVariable("abstainedMembers", SpinJsonNode.class);
    public static final VariableFactory<Boolean> VOTES_DIFFER = booleanVariable("votesDiffer");

    // The calendar
    /** series or dates. */
    public static final VariableFactory<String> CALENDAR_KIND = stringVariable("calendarKind");

    public static final VariableFactory<String> FIRST_DATE = stringVariable("firstDate");
    public static final VariableFactory<Long> INTERVAL_WEEKS = longVariable("intervalWeeks");
    public static final VariableFactory<Long> MEETING_COUNT = longVariable("meetingCount");
    /** One date a line. */
    public static final VariableFactory<String> SINGLE_DATES = stringVariable("singleDates");

    public static final VariableFactory<Long> PAPERS_OFFICE_DAYS = longVariable("papersOfficeDays");
    /** Rows: wanted, remark, date, include. */
    public static final VariableFactory<SpinJsonNode> CALENDAR_DATES =
            customVariable("calendarDates", SpinJsonNode.class);

    public static final VariableFactory<Boolean> DATES_USABLE = booleanVariable("datesUsable");
    /** Why the dates cannot be used as they are; null when they can. */
    public static final VariableFactory<String> CALENDAR_REFUSAL = stringVariable("calendarRefusal");

    // Separation of duties: user ids separated by commas
    /** Who brought the item at hand. */
    public static final VariableFactory<String> ITEM_PROPOSED_BY = stringVariable("itemProposedBy");
    /** Who brought any item of the meeting. */
    public static final VariableFactory<String> ITEM_PROPOSERS = stringVariable("itemProposers");
    /** Who wrote down what was decided. */
    public static final VariableFactory<String> ITEM_RECORDERS = stringVariable("itemRecorders");

    private MeetingVariables() {}
}
