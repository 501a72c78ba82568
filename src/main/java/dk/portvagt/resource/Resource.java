package dk.portvagt.resource;

/** Identifies a person or a role whose hours the steering group allocates. */
public record Resource(long id, String municipality, ResourceKind kind, String name) {}
