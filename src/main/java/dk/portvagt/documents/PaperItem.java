package dk.portvagt.documents;

import java.util.List;

/**
 * Describes an item of a meeting's agenda or minutes.
 *
 * @param time when it is planned to begin, such as {@code 09.10}; empty where nothing is planned
 * @param marks short remarks beside the title, such as {@code Sent punkt}
 */
public record PaperItem(int number, String title, String time, List<String> marks, List<Section> sections) {

    public PaperItem {
        marks = List.copyOf(marks);
        sections = List.copyOf(sections);
    }

    /** Describes an item without a planned time. */
    public PaperItem(int number, String title, List<String> marks, List<Section> sections) {
        this(number, title, "", marks, sections);
    }

    /** Returns the same item with the time when it is planned to begin. */
    public PaperItem at(String planned) {
        return new PaperItem(number, title, planned, marks, sections);
    }
}
