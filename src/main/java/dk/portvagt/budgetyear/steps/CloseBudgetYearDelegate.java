package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.BudgetYears;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Closes a year that was opened before there was a carry-over: it still runs on the first version of its model, and
 * nothing is handed on.
 */
@Component
class CloseBudgetYearDelegate implements JavaDelegate {

    private final BudgetYears years;

    CloseBudgetYearDelegate(BudgetYears years) {
        this.years = years;
    }

    @Override
    public void execute(DelegateExecution execution) {
        years.close(YEAR.from(execution).get().intValue(), BudgetBasis.of(execution, "close"));
    }
}
