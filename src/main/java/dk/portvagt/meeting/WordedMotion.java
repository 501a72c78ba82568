package dk.portvagt.meeting;

import java.time.LocalDate;

/**
 * Holds a motion (indstilling) in the secretariat's own words, in Danish. It replaces the generated text only: what an
 * approval grants is in the paper.
 *
 * @param by user id of the person who worded it last
 */
public record WordedMotion(String text, String by, LocalDate on) {

    /** Most characters of a motion, as the database has it. */
    public static final int LONGEST = 2000;
}
