package dk.portvagt.budgetyear.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/** Names the variables of a budget year, its changes, its follow-ups and its closing. Amounts are whole kroner. */
public final class BudgetVariables {

    public static final VariableFactory<Long> YEAR = longVariable("year");
    public static final VariableFactory<Long> ACQUISITION_AMOUNT = longVariable("acquisitionAmount");
    public static final VariableFactory<Long> OPERATION_AMOUNT = longVariable("operationAmount");
    /** The frames of the line as pasted, one per row: forvaltning, kategori, beløb. */
    public static final VariableFactory<String> ACQUISITION_FRAMES = stringVariable("acquisitionFrames");

    public static final VariableFactory<String> OPERATION_FRAMES = stringVariable("operationFrames");
    /** The adjustment of prices and wages in percent, as typed: {@code 3,1}; null or empty for none. */
    public static final VariableFactory<String> PL_PERCENT = stringVariable("plPercent");
    /** Where the percentage is from. */
    public static final VariableFactory<String> PL_SOURCE = stringVariable("plSource");

    public static final VariableFactory<String> BUDGET_NOTE = stringVariable("budgetNote");

    /** addition, supplementary, transfer, frame or close. */
    public static final VariableFactory<String> CHANGE_KIND = stringVariable("changeKind");
    /** acquisition or operation; null except for a transfer. */
    public static final VariableFactory<String> CHANGE_FROM_LINE = stringVariable("changeFromLine");

    public static final VariableFactory<Long> CHANGE_FROM_YEAR = longVariable("changeFromYear");
    /** The office and category of the frame that gives; null when the change names none. */
    public static final VariableFactory<String> CHANGE_FROM_OFFICE = stringVariable("changeFromOffice");

    public static final VariableFactory<String> CHANGE_FROM_CATEGORY = stringVariable("changeFromCategory");
    /** acquisition or operation. */
    public static final VariableFactory<String> CHANGE_TO_LINE = stringVariable("changeToLine");

    public static final VariableFactory<Long> CHANGE_TO_YEAR = longVariable("changeToYear");
    /** The office and category of the frame that receives; null when the change names none. */
    public static final VariableFactory<String> CHANGE_TO_OFFICE = stringVariable("changeToOffice");

    public static final VariableFactory<String> CHANGE_TO_CATEGORY = stringVariable("changeToCategory");
    public static final VariableFactory<Long> CHANGE_AMOUNT = longVariable("changeAmount");
    /** The cover of the change, in the budget controller's words. */
    public static final VariableFactory<String> CHANGE_COVER = stringVariable("changeCover");
    /** The change in one Danish sentence. */
    public static final VariableFactory<String> CHANGE_TEXT = stringVariable("changeText");

    /** Whether the change is meant, although the same one was proposed before. */
    public static final VariableFactory<Boolean> CHANGE_AGAIN = booleanVariable("changeAgain");
    /** Result of the latest change or closing, in Danish, with its day; null when it succeeded. */
    public static final VariableFactory<String> CHANGE_REPORT = stringVariable("changeReport");
    /** The moment or the day of the figures, in Danish: {@code mandag den 30. november 2026 kl. 9.12}. */
    public static final VariableFactory<String> FIGURES_TAKEN = stringVariable("figuresTaken");
    /** Rows: line, original, corrected, reserved, committed, spent, left, expected. */
    public static final VariableFactory<SpinJsonNode> LINE_ROWS = customVariable("lineRows", SpinJsonNode.class);
    /** Rows of what changed the year's budget: day, text, line, amount. */
    public static final VariableFactory<SpinJsonNode> CHANGE_ROWS = customVariable("changeRows", SpinJsonNode.class);
    /** Rows: text, waitsFor. */
    public static final VariableFactory<SpinJsonNode> WAITING_CHANGES =
            customVariable("waitingChanges", SpinJsonNode.class);
    /** Rows: line, office, category, budget, used, left. */
    public static final VariableFactory<SpinJsonNode> FRAME_ROWS = customVariable("frameRows", SpinJsonNode.class);

    // The year's own calls for action
    /** followUp, openingReminder or none. */
    public static final VariableFactory<String> BUDGET_CALL = stringVariable("budgetCall");

    public static final VariableFactory<String> BUDGET_CALL_DATE = stringVariable("budgetCallDate");
    /** The last day of the year's calendar that has called for action. */
    public static final VariableFactory<String> LAST_CALLED_DAY = stringVariable("lastCalledDay");

    public static final VariableFactory<Boolean> NEXT_YEAR_PROPOSED = booleanVariable("nextYearProposed");
    public static final VariableFactory<Long> NEXT_YEAR = longVariable("nextYear");

    // The operating cost of the year
    public static final VariableFactory<Boolean> OPERATION_COVERED = booleanVariable("operationCovered");
    /** Rows: caseNumber, solution, office, amount. */
    public static final VariableFactory<SpinJsonNode> GAP_ROWS = customVariable("gapRows", SpinJsonNode.class);
    /** Available and missing money, in Danish. */
    public static final VariableFactory<String> GAP_TEXT = stringVariable("gapText");

    public static final VariableFactory<Boolean> YEAR_BEGUN = booleanVariable("yearBegun");
    /** Next check for new solutions in operation, until the year has begun. */
    public static final VariableFactory<String> NEXT_OPERATION_DATE = stringVariable("nextOperationDate");

    // A follow-up
    /**
     * Rows: line and office (for the system), place, budget, spent, committed, reserved (for people). The budget
     * controller fills in expected and reason.
     */
    public static final VariableFactory<SpinJsonNode> FORECAST_ROWS =
            customVariable("forecastRows", SpinJsonNode.class);

    /** The day of the rows' figures, {@code 2031-07-01}. */
    public static final VariableFactory<String> FIGURES_ON = stringVariable("figuresOn");

    public static final VariableFactory<String> FOLLOW_UP_REMARKS = stringVariable("followUpRemarks");
    public static final FactVariable<Long> FOLLOW_UP_ID = FactVariable.of("followUpId", Fact.FOLLOW_UP);

    // Closing
    /** propose or postpone. */
    public static final VariableFactory<String> CLOSING_ACTION = stringVariable("closingAction");
    /** Rows: line, place, available (for people). The budget controller fills in carryOver and carryOverReason. */
    public static final VariableFactory<SpinJsonNode> CARRY_OVER_LINES =
            customVariable("carryOverLines", SpinJsonNode.class);
    /**
     * Rows: line, caseNumber, title, place, reserved, committed. The budget controller fills in caseMoney (move or
     * giveBack).
     */
    public static final VariableFactory<SpinJsonNode> CARRY_OVER_CASES =
            customVariable("carryOverCases", SpinJsonNode.class);

    public static final VariableFactory<Boolean> CARRY_OVER_POSSIBLE = booleanVariable("carryOverPossible");
    /** Why the year cannot be closed as proposed or decided, in Danish. */
    public static final VariableFactory<String> CLOSING_REFUSAL = stringVariable("closingRefusal");
    /** The proposal in Danish. */
    public static final VariableFactory<String> CARRY_OVER_TEXT = stringVariable("carryOverText");

    public static final VariableFactory<Long> PROPOSED_ACQUISITION = longVariable("proposedAcquisition");
    public static final VariableFactory<Long> PROPOSED_OPERATION = longVariable("proposedOperation");
    public static final VariableFactory<Long> DECIDED_ACQUISITION = longVariable("decidedAcquisition");
    public static final VariableFactory<Long> DECIDED_OPERATION = longVariable("decidedOperation");
    public static final VariableFactory<Boolean> YEAR_CLOSED = booleanVariable("yearClosed");

    private BudgetVariables() {}
}
