package dk.portvagt.decision;

/** Announces a recorded decision, within the transaction that records it. */
public record DecisionRecorded(Decision decision) {}
