package dk.portvagt.decision;

import org.jspecify.annotations.Nullable;

/**
 * Describes an order to end a case.
 *
 * @param orderedBy user id of the person who withdraws or stops the case
 * @param decisionId the steering group's own decision to stop it; null for every other order
 */
public record EndOrder(
        Kind kind,
        String orderedBy,
        String reason,
        @Nullable Long decisionId) {

    /** Lists the ways in which a case is ended by order. */
    public enum Kind {
        WITHDRAWAL,
        STOP
    }
}
