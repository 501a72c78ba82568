package dk.portvagt.decision;

/**
 * A member of a steering group.
 *
 * @param name for people to read, as it was when the member was asked
 */
public record Member(String userId, String name) {}
