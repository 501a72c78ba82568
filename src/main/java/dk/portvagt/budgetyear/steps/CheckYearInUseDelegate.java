package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.BudgetYears;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rejects a process start for a year that is not in use. */
@Component
class CheckYearInUseDelegate implements JavaDelegate {

    private final BudgetYears years;

    CheckYearInUseDelegate(BudgetYears years) {
        this.years = years;
    }

    /**
     * Checks the year.
     *
     * @throws BadUserRequestException when the year is not in use; the start is rolled back and the person reads the
     *     reason
     */
    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        if (!years.inUse(execution.getTenantId()).contains(year)) {
            throw new BadUserRequestException("Budgetåret " + year + " er ikke åbnet, eller det er lukket.");
        }
    }
}
