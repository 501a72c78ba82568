package dk.portvagt.sharing.room;

import java.time.OffsetDateTime;

/**
 * Describes a municipality that was invited to something joint.
 *
 * @param municipality code
 * @param name of the municipality
 * @param since when it came into the state
 */
public record Participant(String municipality, String name, ParticipantState state, OffsetDateTime since) {}
