package dk.portvagt.condition;

/** Announces that a decision's conditions are in force, within the transaction that brings them into force. */
public record ConditionsInForce(long decisionId) {}
