package dk.portvagt.startup;

/**
 * Describes a person that can log in to the demo.
 *
 * @param userId to log in with
 * @param name as shown to others
 * @param role the person's role, in Danish
 * @param municipality name of the municipality
 */
public record DemoPerson(String userId, String name, String role, String municipality) {}
