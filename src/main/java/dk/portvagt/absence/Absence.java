package dk.portvagt.absence;

import java.time.LocalDate;

/**
 * Describes an absence of a person.
 *
 * @param municipality code of the municipality that the person works for
 * @param person user id
 * @param standIn user id of the person who does the tasks meanwhile
 * @param first day of the absence
 * @param last day of the absence
 */
public record Absence(String municipality, String person, String standIn, LocalDate first, LocalDate last) {}
