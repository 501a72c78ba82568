package dk.portvagt.governance;

import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;

/**
 * A change to a budget that is in use.
 *
 * @param from the line that gives; null for an addition
 * @param amount DKK
 */
public record BudgetChange(LineYear from, LineYear to, BigDecimal amount) {

    public boolean isTransfer() {
        return from != null;
    }
}
