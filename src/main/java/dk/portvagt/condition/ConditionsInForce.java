package dk.portvagt.condition;

/** A decision went out that sets conditions: published in the transaction that brings them into force. */
public record ConditionsInForce(long decisionId) {}
