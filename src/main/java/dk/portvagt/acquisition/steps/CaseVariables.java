package dk.portvagt.acquisition.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.acquisition.CaseNumber;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the case is, what it costs, and how its latest gate went: known from the first phase to the last. */
public final class CaseVariables {

    // What is to be bought, for whom
    public static final VariableFactory<String> CASE_NUMBER = stringVariable("caseNumber");
    public static final VariableFactory<String> TITLE = stringVariable("title");
    public static final VariableFactory<String> NEED = stringVariable("need");
    public static final VariableFactory<String> OFFICE = stringVariable("office");
    /** hardware, software or consultancy. */
    public static final VariableFactory<String> CATEGORY = stringVariable("category");
    /** User id of the person who started the case. */
    public static final VariableFactory<String> REQUESTER = stringVariable("requester");
    /** What that person was called when the case was registered: for people to read. */
    public static final VariableFactory<String> REQUESTER_NAME = stringVariable("requesterName");
    /** The name of the future system owner, as text: often not yet a user. */
    public static final VariableFactory<String> SYSTEM_OWNER = stringVariable("systemOwner");

    public static final VariableFactory<Boolean> PERSONAL_DATA = booleanVariable("personalData");
    public static final VariableFactory<Boolean> CITIZEN_FACING = booleanVariable("citizenFacing");
    public static final VariableFactory<Boolean> URGENT = booleanVariable("urgent");

    // Money
    /** The first budget year of the case; the amounts by year start here. */
    public static final VariableFactory<Long> BUDGET_YEAR = longVariable("budgetYear");

    public static final VariableFactory<Long> ESTIMATED_INVESTMENT = longVariable("estimatedInvestment");
    public static final VariableFactory<Long> ESTIMATED_YEARLY_COST = longVariable("estimatedYearlyCost");
    public static final VariableFactory<Long> LIFETIME_YEARS = longVariable("lifetimeYears");
    public static final VariableFactory<Long> CLARIFICATION_BUDGET = longVariable("clarificationBudget");
    /** The investment in the budget year and the three after it. */
    public static final List<VariableFactory<Long>> INVESTMENT_BY_YEAR = YearAmounts.variables("investmentYear");

    public static final VariableFactory<Long> YEARLY_OPERATING_COST = longVariable("yearlyOperatingCost");
    /** Benefits in the budget year and the three after it. */
    public static final List<VariableFactory<Long>> BENEFIT_BY_YEAR = YearAmounts.variables("benefitYear");
    /** At full effect. */
    public static final VariableFactory<Long> EXPECTED_YEARLY_BENEFIT = longVariable("expectedYearlyBenefit");
    /** How many years after the budget year an idea's benefits are expected to begin. */
    public static final VariableFactory<Long> YEARS_UNTIL_BENEFIT = longVariable("yearsUntilBenefit");

    public static final VariableFactory<Long> PHASE_OUT_COST = longVariable("phaseOutCost");
    public static final VariableFactory<Long> PHASE_OUT_YEAR = longVariable("phaseOutYear");

    // How it is bought
    /** low, medium or high. */
    public static final VariableFactory<String> RISK_LEVEL = stringVariable("riskLevel");
    /** solo or joint. */
    public static final VariableFactory<String> SHARED_SOLUTION = stringVariable("sharedSolution");

    public static final VariableFactory<String> PROCUREMENT_ROUTE = stringVariable("procurementRoute");
    /** Systems the solution exchanges data with, one a line. */
    public static final VariableFactory<String> SURROUNDING_SYSTEMS = stringVariable("surroundingSystems");

    // How far it has come
    /** idea, requirements, implementation, operation or phaseOut: set by the model where a phase begins. */
    public static final VariableFactory<String> PHASE = stringVariable("phase");

    /** Of the latest decision. */
    public static final VariableFactory<String> DECISION_REASON = stringVariable("decisionReason");

    /** rejected, dropped or withdrawn: how the model closes the case. */
    public static final VariableFactory<String> CLOSE_STATUS = stringVariable("closeStatus");

    /** True once the contract's money is committed: a case sent back by G3 does not buy again. */
    public static final VariableFactory<Boolean> CONTRACT_COMMITTED = booleanVariable("contractCommitted");

    private CaseVariables() {}

    /** The case a process belongs to. */
    public static CaseNumber number(VariableScope scope) {
        return CaseNumber.of(CASE_NUMBER.from(scope).get());
    }
}
