package dk.portvagt.workflow.delegate.acquisition;

import static dk.portvagt.workflow.variable.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.workflow.variable.CaseVariables.INVESTMENT_BY_YEAR;
import static dk.portvagt.workflow.variable.CaseVariables.LIFETIME_YEARS;
import static dk.portvagt.workflow.variable.CaseVariables.YEARLY_OPERATING_COST;

import dk.portvagt.acquisition.CaseCosts;
import dk.portvagt.acquisition.CostKind;
import dk.portvagt.workflow.variable.CaseVariables;
import dk.portvagt.workflow.variable.YearAmounts;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Replaces the idea's estimate by the costs of the business case that G2 decides on. */
@Component
class RecordBusinessCaseDelegate implements JavaDelegate {

    private final CaseCosts costs;

    RecordBusinessCaseDelegate(CaseCosts costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costs.replaceAll(
                CaseVariables.number(execution),
                Map.of(
                        CostKind.INVESTMENT,
                        YearAmounts.read(INVESTMENT_BY_YEAR, execution),
                        CostKind.OPERATION,
                        OperatingCosts.over(
                                BUDGET_YEAR.from(execution).get(),
                                LIFETIME_YEARS.from(execution).get(),
                                YEARLY_OPERATING_COST.from(execution).get())));
    }
}
