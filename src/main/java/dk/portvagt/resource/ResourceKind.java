package dk.portvagt.resource;

/** Distinguishes the hours of one person from those of everybody in a role. */
public enum ResourceKind {
    PERSON,
    ROLE
}
