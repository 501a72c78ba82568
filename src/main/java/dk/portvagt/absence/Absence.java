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
public record Absence(String municipality, String person, String standIn, LocalDate first, LocalDate last) {

    /** Stands for the last day of a person who does not come back. */
    public static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    /** Tells whether the person has left, and the stand-in has taken over. */
    public boolean isForGood() {
        return last.equals(FOR_GOOD);
    }
}
