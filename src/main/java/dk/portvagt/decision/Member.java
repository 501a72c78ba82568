package dk.portvagt.decision;

/**
 * Identifies a member of a steering group.
 *
 * @param name display name at the time of the request to the member
 */
public record Member(String userId, String name) {}
