package dk.portvagt.workflow.variable;

import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** A budget year and the changes to it. Amounts in whole kroner. */
public final class BudgetVariables {

    public static final VariableFactory<Long> YEAR = longVariable("year");
    public static final VariableFactory<Long> ACQUISITION_AMOUNT = longVariable("acquisitionAmount");
    public static final VariableFactory<Long> OPERATION_AMOUNT = longVariable("operationAmount");
    public static final VariableFactory<String> BUDGET_NOTE = stringVariable("budgetNote");

    /** addition, transfer or close. */
    public static final VariableFactory<String> CHANGE_KIND = stringVariable("changeKind");
    /** acquisition or operation; null unless a transfer. */
    public static final VariableFactory<String> CHANGE_FROM_LINE = stringVariable("changeFromLine");

    public static final VariableFactory<Long> CHANGE_FROM_YEAR = longVariable("changeFromYear");
    /** acquisition or operation. */
    public static final VariableFactory<String> CHANGE_TO_LINE = stringVariable("changeToLine");

    public static final VariableFactory<Long> CHANGE_TO_YEAR = longVariable("changeToYear");
    public static final VariableFactory<Long> CHANGE_AMOUNT = longVariable("changeAmount");
    /** How the change is covered, in the budget controller's words. */
    public static final VariableFactory<String> CHANGE_COVER = stringVariable("changeCover");
    /** The change in one Danish sentence. */
    public static final VariableFactory<String> CHANGE_TEXT = stringVariable("changeText");
    /** What is left on the year's lines; Danish. */
    public static final VariableFactory<String> AVAILABLE_TEXT = stringVariable("availableText");

    private BudgetVariables() {}
}
