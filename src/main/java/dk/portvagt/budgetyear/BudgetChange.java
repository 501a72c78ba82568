package dk.portvagt.budgetyear;

import dk.portvagt.budget.Frame;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;
import java.util.List;
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

    /** Lists the money that an approval grants; none for a move between frames, which moves no money of a line. */
    public List<Grant> asks() {
        return switch (kind) {
            case ADDITION, SUPPLEMENTARY -> List.of(Grant.appropriate(to, amount));
            case TRANSFER -> List.of(Grant.transfer(from, to, amount));
            case FRAME -> List.of();
        };
    }

    /**
     * Returns the change with the lines and the amount that were decided.
     *
     * @param granted what the decision grants; a move between frames keeps its own amount
     */
    public BudgetChange asDecided(List<Grant> granted) {
        return granted.stream()
                .filter(grant -> grant.amount() != null)
                .findFirst()
                .map(grant -> new BudgetChange(
                        kind,
                        grant.fromLine() == null || grant.fromYear() == null
                                ? null
                                : new LineYear(to.municipality(), grant.fromLine(), grant.fromYear()),
                        new LineYear(to.municipality(), grant.line(), grant.year()),
                        grant.amount(),
                        fromFrame,
                        toFrame))
                .orElse(this);
    }
}
