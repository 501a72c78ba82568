package dk.portvagt.decision;

/** A decision has just been recorded, in the transaction that is still going on. */
public record DecisionRecorded(Decision decision) {}
