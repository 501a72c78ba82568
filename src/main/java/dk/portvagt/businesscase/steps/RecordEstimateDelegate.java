package dk.portvagt.businesscase.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.CLARIFICATION_BUDGET;
import static dk.portvagt.acquisition.steps.CaseVariables.CROSS_BORDER_INTEREST;
import static dk.portvagt.acquisition.steps.CaseVariables.ESTIMATED_INVESTMENT;
import static dk.portvagt.acquisition.steps.CaseVariables.ESTIMATED_YEARLY_COST;
import static dk.portvagt.acquisition.steps.CaseVariables.EXPECTED_YEARLY_BENEFIT;
import static dk.portvagt.acquisition.steps.CaseVariables.INVESTMENT_BY_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.LIFETIME_YEARS;
import static dk.portvagt.acquisition.steps.CaseVariables.PARTICIPANTS_VALUE;
import static dk.portvagt.acquisition.steps.CaseVariables.YEARLY_OPERATING_COST;
import static dk.portvagt.acquisition.steps.CaseVariables.YEARS_UNTIL_BENEFIT;
import static dk.portvagt.acquisition.steps.ProcurementVariables.FRAMEWORK_PURCHASE;
import static dk.portvagt.acquisition.steps.ProcurementVariables.PLANNED_NOTICE_DATE;
import static dk.portvagt.acquisition.steps.ProcurementVariables.PROCUREMENT_REGIME;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.acquisition.steps.YearAmounts;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records the costs and benefits that the idea and the mini business case expect, as far as they are known before G1.
 * They are the business case of a small case, and what the business case of any other begins with.
 */
@Component
class RecordEstimateDelegate implements JavaDelegate {

    private final CaseCosts costs;
    private final CaseBenefits benefits;
    private final Clock clock;

    RecordEstimateDelegate(CaseCosts costs, CaseBenefits benefits, Clock clock) {
        this.clock = clock;
        this.costs = costs;
        this.benefits = benefits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long firstYear = BUDGET_YEAR.from(execution).get();
        long lifetime = LIFETIME_YEARS.from(execution).getOrDefault(1L);
        long yearlyCost = ESTIMATED_YEARLY_COST.from(execution).getOrDefault(0L);
        List<YearAmount> investment = List.of(
                YearAmount.of(firstYear, ESTIMATED_INVESTMENT.from(execution).getOrDefault(0L)));
        costs.replaceAll(
                CaseVariables.number(execution),
                Map.of(
                        CostKind.CLARIFICATION,
                        List.of(YearAmount.of(
                                firstYear, CLARIFICATION_BUDGET.from(execution).getOrDefault(0L))),
                        CostKind.INVESTMENT,
                        investment,
                        CostKind.OPERATION,
                        EveryYear.from(firstYear, firstYear + lifetime, yearlyCost)));
        benefits.replace(
                CaseVariables.number(execution),
                EveryYear.from(
                        firstYear + YEARS_UNTIL_BENEFIT.from(execution).getOrDefault(0L),
                        firstYear + lifetime,
                        EXPECTED_YEARLY_BENEFIT.from(execution).getOrDefault(0L)));
        YearAmounts.write(INVESTMENT_BY_YEAR, execution, investment);
        YEARLY_OPERATING_COST.on(execution).set(yearlyCost);
        LIFETIME_YEARS.on(execution).set(lifetime);
        planPurchase(execution);
    }

    /** Sets what the table of procurement routes asks to an ordinary purchase of today, until somebody plans it. */
    private void planPurchase(DelegateExecution execution) {
        PROCUREMENT_REGIME.on(execution).set("ordinary");
        PLANNED_NOTICE_DATE.on(execution).set(LocalDate.now(clock).toString());
        FRAMEWORK_PURCHASE.on(execution).set(false);
        CROSS_BORDER_INTEREST.on(execution).set(false);
        PARTICIPANTS_VALUE.on(execution).set(0L);
    }
}
