package dk.portvagt.resource;

/** A person or a role whose hours the steering group allocates. */
public record Resource(long id, String municipality, ResourceKind kind, String name) {}
