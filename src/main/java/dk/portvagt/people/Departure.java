package dk.portvagt.people;

import java.time.LocalDate;

/**
 * Describes that a person leaves.
 *
 * @param municipality code of the municipality that the person works for
 * @param person user id
 * @param lastDay of employment; the account is closed on the day after
 * @param heir user id of the person who takes over what is for the person alone
 * @param reason as the administrator wrote it
 * @param notedBy user id of the administrator
 * @param closed whether the account is closed already
 */
public record Departure(
        String municipality,
        String person,
        LocalDate lastDay,
        String heir,
        String reason,
        String notedBy,
        boolean closed) {}
