package dk.portvagt.landscape.register;

import dk.portvagt.acquisition.CaseNumber;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a solution with what is known of it and of its contract.
 *
 * @param retired whether it is no longer in operation
 * @param terms of the contract that was decided; empty texts without one
 * @param confirmedOn when its owner last confirmed all of this; null for never
 * @param confirmedBy user id; null as confirmedOn
 */
public record KnownSolution(
        CaseNumber number,
        UUID uuid,
        String name,
        boolean retired,
        Terms terms,
        Facts facts,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedBy) {

    /** Tells whether a contract is registered, so that the contract's fields can be known. */
    public boolean hasContract() {
        return !terms.vendor().isEmpty();
    }

    /** Counts what nobody has said: of the solution, and of its contract where there is one. */
    public int missing() {
        return facts.missing(Part.SOLUTION).size()
                + (hasContract() ? facts.missing(Part.CONTRACT).size() : 0);
    }
}
