package dk.portvagt.condition;

/** The steering group has given a condition up; said in the transaction of its decision. */
public record ConditionWaived(Condition condition) {}
