package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budgetyear.BudgetBookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the year's lines and frames the decided money. */
@Component
class OpenBudgetYearDelegate implements JavaDelegate {

    private final BudgetBookings bookings;

    OpenBudgetYearDelegate(BudgetBookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bookings.open(
                execution.getTenantId(),
                YEAR.from(execution).get().intValue(),
                ProposedYear.amounts(execution),
                ProposedYear.frames(execution),
                line -> BudgetBasis.of(execution, "open-" + line));
    }
}
