package dk.portvagt.governance;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books what the steering group has decided on budgets. */
@Component
public class BudgetBookings {

    private final CentralPool pool;

    BudgetBookings(CentralPool pool) {
        this.pool = pool;
    }

    /**
     * Gives each line of the year its money; a line of 0 kr. gets none.
     *
     * @param basisOf what the appropriation of a line rests on, under a key of its own
     */
    @Transactional
    public void open(
            String municipality, int year, Map<PoolLine, BigDecimal> amounts, Function<PoolLine, Basis> basisOf) {
        amounts.forEach((line, amount) -> {
            if (amount.signum() != 0) {
                pool.appropriate(new LineYear(municipality, line, year), amount, basisOf.apply(line));
            }
        });
    }

    /** Adds to a line, or moves money to it; short when the line that gives has too little left. */
    public BookingResult book(BudgetChange change, Basis basis) {
        return change.isTransfer()
                ? pool.transfer(change.from(), change.to(), change.amount(), basis)
                : pool.appropriate(change.to(), change.amount(), basis);
    }
}
