package dk.portvagt.condition;

/** Announces that the steering group has waived a condition, within the transaction of its decision. */
public record ConditionWaived(Condition condition) {}
