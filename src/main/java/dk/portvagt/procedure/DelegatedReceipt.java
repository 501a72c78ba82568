package dk.portvagt.procedure;

/** Whether a decision that somebody takes alone was recorded. */
public sealed interface DelegatedReceipt {

    /** @param decisionId what bookings name */
    record Recorded(long decisionId) implements DelegatedReceipt {}

    /** @param reason Danish, for the person */
    record Refused(String reason) implements DelegatedReceipt {}
}
