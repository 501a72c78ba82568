package dk.portvagt.budget;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a frame (ramme) of a budget year: the part of a line for one office's purchases of one category.
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

    /** Returns the category's name in Danish, for municipal users. */
    public String danishCategory() {
        return danishCategory(category);
    }

    /** Translates hardware, software or consultancy for municipal users; null stays null. */
    public static @Nullable String danishCategory(@Nullable String category) {
        return "consultancy".equals(category) ? "konsulentydelser" : category;
    }
}
