package dk.portvagt.businesscase.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.CLARIFICATION_BUDGET;
import static dk.portvagt.acquisition.steps.CaseVariables.ESTIMATED_INVESTMENT;
import static dk.portvagt.acquisition.steps.CaseVariables.ESTIMATED_YEARLY_COST;
import static dk.portvagt.acquisition.steps.CaseVariables.EXPECTED_YEARLY_BENEFIT;
import static dk.portvagt.acquisition.steps.CaseVariables.LIFETIME_YEARS;
import static dk.portvagt.acquisition.steps.CaseVariables.YEARS_UNTIL_BENEFIT;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the costs and benefits that the mini business case expects, as far as they are known before G1. */
@Component
class RecordEstimateDelegate implements JavaDelegate {

    private final CaseCosts costs;
    private final CaseBenefits benefits;

    RecordEstimateDelegate(CaseCosts costs, CaseBenefits benefits) {
        this.costs = costs;
        this.benefits = benefits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long firstYear = BUDGET_YEAR.from(execution).get();
        long lifetime = LIFETIME_YEARS.from(execution).get();
        costs.replaceAll(
                CaseVariables.number(execution),
                Map.of(
                        CostKind.CLARIFICATION,
                        List.of(YearAmount.of(
                                firstYear, CLARIFICATION_BUDGET.from(execution).get())),
                        CostKind.INVESTMENT,
                        List.of(YearAmount.of(
                                firstYear, ESTIMATED_INVESTMENT.from(execution).get())),
                        CostKind.OPERATION,
                        EveryYear.from(
                                firstYear,
                                firstYear + lifetime,
                                ESTIMATED_YEARLY_COST.from(execution).get())));
        benefits.replace(
                CaseVariables.number(execution),
                EveryYear.from(
                        firstYear + YEARS_UNTIL_BENEFIT.from(execution).get(),
                        firstYear + lifetime,
                        EXPECTED_YEARLY_BENEFIT.from(execution).get()));
    }
}
