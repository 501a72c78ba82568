package dk.portvagt.governance;

/** A condition in force or proposed. */
public record Condition(long id, NewCondition content) {}
