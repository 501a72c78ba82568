package dk.portvagt.decision;

/** A recorded decision; nothing changes it any more. */
public record Decision(long id, NewDecision content) {}
