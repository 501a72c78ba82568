package dk.portvagt.resource;

/** Whether hours are one person's or those of everybody in a role. */
public enum ResourceKind {
    PERSON,
    ROLE
}
