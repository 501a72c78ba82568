package dk.portvagt.budgetyear;

import dk.portvagt.budget.Frame;
import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;

/**
 * A change to a budget that is in use.
 *
 * @param from the line that gives; null for money from outside the budget
 * @param fromFrame the frame of it that gives; null when none is named
 * @param toFrame the frame that is given to; null when none is named
 * @param amount DKK
 */
public record BudgetChange(Kind kind, LineYear from, LineYear to, BigDecimal amount, Frame fromFrame, Frame toFrame) {

    /** Where the money comes from. */
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
