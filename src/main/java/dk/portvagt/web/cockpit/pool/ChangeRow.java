package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.BudgetMovement;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a decision gave to a line's budget or took from it, in DKK.
 *
 * @param bookedOn the day, {@code 2027-06-30}
 * @param operation in Danish; the opening of the year is called the original budget
 * @param amount negative for what the line gave away
 * @param title of the decision's paper; null for a decision without a paper
 */
public record ChangeRow(
        String name,
        String bookedOn,
        String operation,
        BigDecimal amount,
        long decision,
        @Nullable String title) {

    static ChangeRow of(BudgetMovement movement) {
        return new ChangeRow(
                PoolText.line(movement.line()),
                movement.bookedOn().toString(),
                movement.opens() ? "Oprindeligt budget" : movement.operation().danishName(),
                movement.amount(),
                movement.decisionId(),
                movement.title());
    }
}
