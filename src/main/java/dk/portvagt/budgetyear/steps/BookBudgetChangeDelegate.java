package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_REPORT;

import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.budgetyear.BudgetBookings;
import dk.portvagt.budgetyear.BudgetChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the decided change. */
@Component
class BookBudgetChangeDelegate implements JavaDelegate {

    private final BudgetBookings bookings;

    BookBudgetChangeDelegate(BudgetBookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BudgetChange change = ProposedChange.read(execution);
        BookingResult result = bookings.book(change, BudgetBasis.of(execution, "change"));
        CHANGE_REPORT
                .on(execution)
                .set(
                        result.shortfalls().isEmpty()
                                ? null
                                : "Kunne ikke bogføres: %s. %s"
                                        .formatted(
                                                ProposedChange.text(change), PoolText.shortfalls(result.shortfalls())));
        Shortage.raiseIfShort(execution, result);
    }
}
