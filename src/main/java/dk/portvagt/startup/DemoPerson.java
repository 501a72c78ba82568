package dk.portvagt.startup;

/**
 * Somebody who can log in to the demo.
 *
 * @param userId to log in with
 * @param name as shown to others
 * @param role what this person does, in Danish
 * @param municipality name of the municipality
 */
public record DemoPerson(String userId, String name, String role, String municipality) {}
