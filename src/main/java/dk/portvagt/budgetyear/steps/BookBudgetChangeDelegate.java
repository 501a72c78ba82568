package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_REPORT;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.budgetyear.BudgetBookings;
import dk.portvagt.budgetyear.BudgetChange;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the decided change. */
@Component
class BookBudgetChangeDelegate implements JavaDelegate {

    private final BudgetBookings bookings;
    private final Grants grants;
    private final Clock clock;

    BookBudgetChangeDelegate(BudgetBookings bookings, Grants grants, Clock clock) {
        this.bookings = bookings;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Basis basis = BudgetBasis.of(execution, "change");
        BudgetChange change = ProposedChange.read(execution).asDecided(grants.of(basis.decisionId()));
        BookingResult result = bookings.book(change, basis);
        CHANGE_REPORT
                .on(execution)
                .set(
                        result.shortfalls().isEmpty()
                                ? null
                                : BudgetText.ofToday(
                                        clock,
                                        "Kunne ikke bogføres: %s. %s"
                                                .formatted(
                                                        ProposedChange.text(change),
                                                        PoolText.shortfalls(result.shortfalls()))));
        Shortage.raiseIfShort(execution, result);
    }
}
