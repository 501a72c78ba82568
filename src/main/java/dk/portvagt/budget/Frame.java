package dk.portvagt.budget;

import java.util.Objects;

/**
 * A frame (ramme) of a budget year: the part of a line that is meant for purchases of one category for one office.
 *
 * @param category hardware, software or consultancy
 * @param office the forvaltning
 */
public record Frame(PoolLine line, int year, String category, String office) {

    public Frame {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(office, "office");
    }

    /** The category as municipal users read it. */
    public String danishCategory() {
        return danishCategory(category);
    }

    /** Hardware, software or consultancy as municipal users read it; null stays null. */
    public static String danishCategory(String category) {
        return "consultancy".equals(category) ? "konsulentydelser" : category;
    }
}
