package dk.portvagt.acquisition.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names the variables of the case, its costs and its latest gate. They are known from the first phase to the last. */
public final class CaseVariables {

    // The purchase and the office it is for
    public static final FactVariable<String> CASE_NUMBER = FactVariable.caseNumber("caseNumber");
    public static final VariableFactory<String> TITLE = stringVariable("title");
    public static final VariableFactory<String> NEED = stringVariable("need");
    public static final VariableFactory<String> OFFICE = stringVariable("office");
    /** hardware, software or consultancy. */
    public static final VariableFactory<String> CATEGORY = stringVariable("category");
    /** User id of the person who started the case. */
    public static final FactVariable<String> REQUESTER = FactVariable.person("requester");
    /** The requester's name at registration, for display. */
    public static final VariableFactory<String> REQUESTER_NAME = stringVariable("requesterName");
    /** What gets better, on one line. */
    public static final VariableFactory<String> BUSINESS_POTENTIAL = stringVariable("businessPotential");
    /** User id of the system owner, or of the future one. */
    public static final VariableFactory<String> SYSTEM_OWNER = stringVariable("systemOwner");
    /** User id of the person who sees to it that the benefits come. */
    public static final VariableFactory<String> BENEFIT_OWNER = stringVariable("benefitOwner");

    /** The case of the solution in operation that this case changes, as the form sends it; null for anything new. */
    public static final FactVariable<String> CHANGED_SOLUTION = FactVariable.chosen("changedSolution", Fact.CASE);
    /** What is changed and which other changes of it are open, in Danish; null for anything new. */
    public static final VariableFactory<String> CHANGE_TEXT = stringVariable("changeText");
    /** The vendor that a contract is signed with; a change begins with the solution's own. */
    public static final VariableFactory<String> CONTRACT_VENDOR = stringVariable("contractVendor");

    /** none, ordinary or sensitive. */
    public static final VariableFactory<String> DATA_CLASS = stringVariable("dataClass");
    /** Whether the data class is another than none. */
    public static final VariableFactory<Boolean> PERSONAL_DATA = booleanVariable("personalData");

    public static final VariableFactory<Boolean> CITIZEN_FACING = booleanVariable("citizenFacing");
    /** Whether the solution needs an integration that the municipality does not have. */
    public static final VariableFactory<Boolean> NEW_INTEGRATION = booleanVariable("newIntegration");

    public static final VariableFactory<Boolean> USES_AI = booleanVariable("usesAi");
    public static final VariableFactory<Boolean> URGENT = booleanVariable("urgent");

    // Money
    /** The first budget year of the case; the amounts by year start here. */
    public static final VariableFactory<Long> BUDGET_YEAR = longVariable("budgetYear");

    public static final VariableFactory<Long> ESTIMATED_INVESTMENT = longVariable("estimatedInvestment");
    public static final VariableFactory<Long> ESTIMATED_YEARLY_COST = longVariable("estimatedYearlyCost");
    public static final VariableFactory<Long> LIFETIME_YEARS = longVariable("lifetimeYears");
    public static final VariableFactory<Long> CLARIFICATION_BUDGET = longVariable("clarificationBudget");
    /** The investment in the budget year and the three years after it. */
    public static final List<VariableFactory<Long>> INVESTMENT_BY_YEAR = YearAmounts.variables("investmentYear");

    public static final VariableFactory<Long> YEARLY_OPERATING_COST = longVariable("yearlyOperatingCost");
    /** Benefits in the budget year and the three years after it. */
    public static final List<VariableFactory<Long>> BENEFIT_BY_YEAR = YearAmounts.variables("benefitYear");
    /** The yearly benefit at full effect. */
    public static final VariableFactory<Long> EXPECTED_YEARLY_BENEFIT = longVariable("expectedYearlyBenefit");
    /** Expected number of years between the budget year and an idea's first benefits. */
    public static final VariableFactory<Long> YEARS_UNTIL_BENEFIT = longVariable("yearsUntilBenefit");

    public static final VariableFactory<Long> PHASE_OUT_COST = longVariable("phaseOutCost");
    public static final VariableFactory<Long> PHASE_OUT_YEAR = longVariable("phaseOutYear");

    // The way of buying it
    /** low, medium or high. */
    public static final VariableFactory<String> RISK_LEVEL = stringVariable("riskLevel");
    /** solo or joint. */
    public static final VariableFactory<String> SHARED_SOLUTION = stringVariable("sharedSolution");

    public static final VariableFactory<Boolean> CROSS_BORDER_INTEREST = booleanVariable("crossBorderInterest");
    /** What the other participants of a joint purchase buy, whole DKK. */
    public static final VariableFactory<Long> PARTICIPANTS_VALUE = longVariable("participantsValue");

    public static final VariableFactory<String> PROCUREMENT_ROUTE = stringVariable("procurementRoute");
    /** Systems that exchange data with the solution, one per line. */
    public static final VariableFactory<String> SURROUNDING_SYSTEMS = stringVariable("surroundingSystems");

    // How thoroughly it is treated
    /** small, standard or large: what {@code case-track.dmn} or the secretariat has chosen. */
    public static final FactVariable<String> TRACK = FactVariable.track("track");
    /** Why the case is on its track, in Danish. */
    public static final FactVariable<String> TRACK_REASON = FactVariable.track("trackReason");
    /** standard or large: the track that the secretariat wants the case to be on at least. */
    public static final VariableFactory<String> RAISED_TRACK = stringVariable("raisedTrack");

    public static final VariableFactory<String> RAISED_TRACK_REASON = stringVariable("raisedTrackReason");

    // How far it has come
    /** idea, requirements, implementation, operation or phaseOut: set by the model where a phase begins. */
    public static final VariableFactory<String> PHASE = stringVariable("phase");

    /** Of the latest decision. */
    public static final VariableFactory<String> DECISION_REASON = stringVariable("decisionReason");

    /** rejected, dropped or withdrawn: the model's reason for closing the case. */
    public static final VariableFactory<String> CLOSE_STATUS = stringVariable("closeStatus");

    /** True once the contract's money is committed, so that a case sent back by G3 does not buy again. */
    public static final VariableFactory<Boolean> CONTRACT_COMMITTED = booleanVariable("contractCommitted");

    private CaseVariables() {}

    /** Returns the number of the case that a process belongs to. */
    public static CaseNumber number(VariableScope scope) {
        return CaseNumber.of(CASE_NUMBER.from(scope).get());
    }
}
