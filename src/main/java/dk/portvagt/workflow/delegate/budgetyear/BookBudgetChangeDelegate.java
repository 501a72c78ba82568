package dk.portvagt.workflow.delegate.budgetyear;

import static dk.portvagt.workflow.variable.BudgetVariables.AVAILABLE_TEXT;

import dk.portvagt.governance.BudgetBookings;
import dk.portvagt.workflow.delegate.Shortage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the addition or transfer that was decided. */
@Component
class BookBudgetChangeDelegate implements JavaDelegate {

    private final BudgetBookings bookings;
    private final AvailableMoney available;

    BookBudgetChangeDelegate(BudgetBookings bookings, AvailableMoney available) {
        this.bookings = bookings;
        this.available = available;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Shortage.raiseIfShort(
                execution, bookings.book(ProposedChange.read(execution), BudgetBasis.of(execution, "change")));
        AVAILABLE_TEXT.on(execution).set(available.text(execution));
    }
}
