package dk.portvagt.decision;

/** Holds a recorded decision, which never changes. */
public record Decision(long id, NewDecision content) {}
