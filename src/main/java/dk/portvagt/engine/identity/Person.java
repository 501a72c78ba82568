package dk.portvagt.engine.identity;

import java.util.List;

/**
 * Somebody who can log in.
 *
 * @param municipality code of the municipality the person works for
 * @param email null when the person has none
 */
public record Person(
        String userId,
        String firstName,
        String lastName,
        List<PortvagtGroup> groups,
        String municipality,
        String email) {}
