package dk.portvagt.meeting.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/** Names the variables of a steering group's meeting and of its current item. */
public final class MeetingVariables {

    public static final FactVariable<Long> MEETING_ID = FactVariable.of("meetingId", Fact.MEETING);
    public static final VariableFactory<String> MEETING_DATE = stringVariable("meetingDate");
    public static final VariableFactory<String> MEETING_PLACE = stringVariable("meetingPlace");
    /** Start in {@code HH:MM}, Danish local time. */
    public static final VariableFactory<String> MEETING_START = stringVariable("meetingStart");

    public static final VariableFactory<String> MEETING_END = stringVariable("meetingEnd");
    /** Day and times as people read them. */
    public static final VariableFactory<String> MEETING_TIME = stringVariable("meetingTime");
    /** Last day for matters, as people read it. */
    public static final VariableFactory<String> PAPERS_DEADLINE = stringVariable("papersDeadline");
    /** Day on which the timer calls a planned meeting. */
    public static final VariableFactory<String> CALLING_DAY = stringVariable("callingDay");
    /** Whether day and times can be used. */
    public static final VariableFactory<Boolean> MEETING_DATE_FREE = booleanVariable("meetingDateFree");
    /** Hint that the day is not an office day, with the next one; null when there is no hint. */
    public static final VariableFactory<String> MEETING_HINT = stringVariable("meetingHint");
    /** Reason for refusing the last request; null when it succeeded. */
    public static final VariableFactory<String> MEETING_REFUSAL = stringVariable("meetingRefusal");

    // Another time or place
    public static final VariableFactory<String> NEW_MEETING_DATE = stringVariable("newMeetingDate");
    public static final VariableFactory<String> NEW_MEETING_START = stringVariable("newMeetingStart");
    public static final VariableFactory<String> NEW_MEETING_END = stringVariable("newMeetingEnd");
    public static final VariableFactory<String> NEW_MEETING_PLACE = stringVariable("newMeetingPlace");
    /** Reason for moving, cancelling or adjourning the meeting. */
    public static final VariableFactory<String> CHANGE_REASON = stringVariable("changeReason");

    // Changes to the agenda
    /** ready, refresh, add, correct, waive, order, takeOff, move or cancel. */
    public static final VariableFactory<String> AGENDA_ACTION = stringVariable("agendaAction");

    public static final VariableFactory<String> ADDED_TITLE = stringVariable("addedTitle");
    public static final VariableFactory<String> ADDED_TEXT = stringVariable("addedText");
    public static final VariableFactory<String> ADDED_RECOMMENDATION = stringVariable("addedRecommendation");
    public static final FactVariable<String> ADDED_CASE_NUMBER = FactVariable.chosen("addedCaseNumber", Fact.CASE);
    /** Id of the decision to be corrected. */
    public static final FactVariable<String> CORRECTED_DECISION =
            FactVariable.chosen("correctedDecision", Fact.DECISION);
    /** Corrected wording, and the error in the current wording. */
    public static final VariableFactory<String> CORRECTION_WORDING = stringVariable("correctionWording");

    public static final VariableFactory<String> CORRECTION_REASON = stringVariable("correctionReason");
    /** Options: label, value. */
    public static final VariableFactory<SpinJsonNode> CORRECTABLE_DECISIONS =
            customVariable("correctableDecisions", SpinJsonNode.class);

    /** Id of the condition to be waived, and the reason. */
    public static final FactVariable<String> WAIVED_CONDITION = FactVariable.chosen("waivedCondition", Fact.CONDITION);

    public static final VariableFactory<String> WAIVER_REASON = stringVariable("waiverReason");
    /** Options: label, value. */
    public static final VariableFactory<SpinJsonNode> WAIVABLE_CONDITIONS =
            customVariable("waivableConditions", SpinJsonNode.class);

    public static final VariableFactory<Long> CHANGED_NUMBER = longVariable("changedNumber");
    public static final VariableFactory<Long> NEW_NUMBER = longVariable("newNumber");
    /** Time at which the papers went out last; null before. */
    public static final VariableFactory<String> PAPERS_SENT = stringVariable("papersSent");
    /** Information for the group; rows: topic, line. */
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
    /** Minutes that must be approved, in Danish. */
    public static final VariableFactory<String> LAST_MINUTES = stringVariable("lastMinutes");

    public static final VariableFactory<String> MINUTES_REMARK = stringVariable("minutesRemark");
    public static final VariableFactory<Boolean> QUORUM_REACHED = booleanVariable("quorumReached");
    /** Information for the group with its remarks; rows: topic, text, remark. */
    public static final VariableFactory<SpinJsonNode> INFORMATION = customVariable("information", SpinJsonNode.class);

    public static final VariableFactory<String> OTHER_BUSINESS = stringVariable("otherBusiness");
    /** Rows: number, title, kind, caseNumber, amount. */
    public static final VariableFactory<SpinJsonNode> AGENDA_OVERVIEW =
            customVariable("agendaOverview", SpinJsonNode.class);
    /** Decisions taken outside a meeting; rows: date, title, decision, decidedBy. */
    public static final VariableFactory<SpinJsonNode> REPORT_OVERVIEW =
            customVariable("reportOverview", SpinJsonNode.class);
    /** confirmed or reopen: the chair's answer to the decisions. */
    public static final VariableFactory<String> CONFIRMATION = stringVariable("confirmation");
    /** Ids of the items whose decision is wrong, as the chair ticked them. */
    public static final VariableFactory<SpinJsonNode> WRONG_ITEMS = customVariable("wrongItems", SpinJsonNode.class);
    /** The items that can be wrong; options: label, value. */
    public static final VariableFactory<SpinJsonNode> ITEM_OPTIONS = customVariable("itemOptions", SpinJsonNode.class);
    /** Whether every decision of the meeting is confirmed. */
    public static final VariableFactory<Boolean> ALL_CONFIRMED = booleanVariable("allConfirmed");
    /** User id of the member who confirms for the chair; null for the chair. */
    public static final FactVariable<String> CHAIR_STAND_IN = FactVariable.person("chairStandIn");
    /** Choice of who confirms: {@code chair} or a user id, one of the options. */
    public static final VariableFactory<String> CONFIRMER = stringVariable("confirmer");
    /** Options: label, value. */
    public static final VariableFactory<SpinJsonNode> CONFIRMER_OPTIONS =
            customVariable("confirmerOptions", SpinJsonNode.class);
    /** Decisions to be confirmed; rows: number, title, outcome, money, reason. */
    public static final VariableFactory<SpinJsonNode> DECISIONS_OVERVIEW =
            customVariable("decisionsOverview", SpinJsonNode.class);

    // An item
    /** The item whose decision the process waits for. */
    public static final FactVariable<Long> AGENDA_ITEM_ID = FactVariable.of("agendaItemId", Fact.AGENDA_ITEM);

    public static final FactVariable<Long> ITEM_ID = FactVariable.of("itemId", Fact.AGENDA_ITEM);
    public static final VariableFactory<Long> ITEM_NUMBER = longVariable("itemNumber");
    public static final VariableFactory<String> ITEM_TITLE = stringVariable("itemTitle");
    public static final VariableFactory<String> ITEM_KIND = stringVariable("itemKind");
    public static final FactVariable<String> ITEM_CASE_NUMBER = FactVariable.caseNumber("itemCaseNumber");
    public static final VariableFactory<String> ITEM_AMOUNT = stringVariable("itemAmount");
    public static final VariableFactory<String> ITEM_FUNDING = stringVariable("itemFunding");
    public static final VariableFactory<String> ITEM_CRITERIA = stringVariable("itemCriteria");
    public static final VariableFactory<String> ITEM_RECOMMENDATION = stringVariable("itemRecommendation");
    public static final VariableFactory<String> ITEM_SUMMARY = stringVariable("itemSummary");
    public static final VariableFactory<String> ITEM_ALTERNATIVES = stringVariable("itemAlternatives");
    public static final VariableFactory<String> ITEM_CONSEQUENCES = stringVariable("itemConsequences");
    /** Whether nobody waits for the item any more. */
    public static final VariableFactory<Boolean> ITEM_LAPSED = booleanVariable("itemLapsed");
    /** The decisions that can be recorded on the item, named by their effect; options: label, value. */
    public static final VariableFactory<SpinJsonNode> OUTCOME_OPTIONS =
            customVariable("outcomeOptions", SpinJsonNode.class);
    /** approved, approvedWithConditions, rework, deferred, rejected or noted: one of the options. */
    public static final VariableFactory<String> ITEM_OUTCOME = stringVariable("itemOutcome");

    public static final VariableFactory<String> ITEM_REASON = stringVariable("itemReason");
    public static final VariableFactory<String> ITEM_WORDING = stringVariable("itemWording");
    /** Marks such as late, deferred from an earlier meeting or correction; null when there are none. */
    public static final VariableFactory<String> ITEM_MARKS = stringVariable("itemMarks");
    /** Hint that the case's requester is a member and must be recused; null otherwise. */
    public static final VariableFactory<String> ITEM_BIAS_HINT = stringVariable("itemBiasHint");
    /** Reason for refusing to record the decision; null when it was recorded. */
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
    /** Reason for refusing the dates; null when they can be used. */
    public static final VariableFactory<String> CALENDAR_REFUSAL = stringVariable("calendarRefusal");

    // Separation of duties: user ids separated by commas
    /** Users that brought the current item. */
    public static final FactVariable<String> ITEM_PROPOSED_BY = FactVariable.person("itemProposedBy");
    /** Users that brought any item of the meeting. */
    public static final FactVariable<String> ITEM_PROPOSERS = FactVariable.person("itemProposers");
    /** Users that recorded the decisions. */
    public static final FactVariable<String> ITEM_RECORDERS = FactVariable.person("itemRecorders");

    private MeetingVariables() {}
}
