package dk.portvagt.workflow.delegate.acquisition;

import static dk.portvagt.workflow.variable.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.workflow.variable.CaseVariables.CLARIFICATION_BUDGET;
import static dk.portvagt.workflow.variable.CaseVariables.ESTIMATED_INVESTMENT;
import static dk.portvagt.workflow.variable.CaseVariables.ESTIMATED_YEARLY_COST;
import static dk.portvagt.workflow.variable.CaseVariables.LIFETIME_YEARS;

import dk.portvagt.acquisition.CaseCosts;
import dk.portvagt.acquisition.CostKind;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.workflow.variable.CaseVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the mini business case expects, as far as anybody can know it before G1. */
@Component
class RecordEstimateDelegate implements JavaDelegate {

    private final CaseCosts costs;

    RecordEstimateDelegate(CaseCosts costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long firstYear = BUDGET_YEAR.from(execution).get();
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
                        OperatingCosts.over(
                                firstYear,
                                LIFETIME_YEARS.from(execution).get(),
                                ESTIMATED_YEARLY_COST.from(execution).get())));
    }
}
