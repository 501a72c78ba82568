package dk.portvagt.budgetyear;

import dk.portvagt.budget.Frame;
import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes a change to a budget in use.
 *
 * @param from the line that gives; null for money from outside the budget
 * @param fromFrame the frame that gives; null when the change names none
 * @param toFrame the frame that receives; null when the change names none
 * @param amount DKK
 */
public record BudgetChange(
        Kind kind,
        @Nullable LineYear from,
        LineYear to,
        BigDecimal amount,
        @Nullable Frame fromFrame,
        @Nullable Frame toFrame) {

    /** Classifies the sources of the money. */
    public enum Kind {
        /** Another budget's money that is appropriated already (omplacering). */
        ADDITION,
        /** The council (tillægsbevilling): Kommunestyrelsesloven § 40. */
        SUPPLEMENTARY,
        /** Another line or year. */
        TRANSFER,
        /** Another frame of the same line and year. */
        FRAME
    }
}
