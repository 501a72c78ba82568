package dk.portvagt.workflow.variable;

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
    /** Rows: number, title, kind, caseNumber, amount. */
    public static final VariableFactory<SpinJsonNode> AGENDA_OVERVIEW =
            customVariable("agendaOverview", SpinJsonNode.class);
    /** Decisions taken outside a meeting; rows: date, title, decision, decidedBy. */
    public static final VariableFactory<SpinJsonNode> REPORT_OVERVIEW =
            customVariable("reportOverview", SpinJsonNode.class);
    /** What is to be confirmed; rows: number, title, outcome, reason, conditions. */
    public static final VariableFactory<SpinJsonNode> DECISIONS_OVERVIEW =
            customVariable("decisionsOverview", SpinJsonNode.class);

    // The item at hand
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
    public static final VariableFactory<String> PRESENT = stringVariable("present");
    public static final VariableFactory<String> STOOD_DOWN = stringVariable("stoodDown");

    private MeetingVariables() {}
}
