package dk.portvagt.documents;

import java.util.List;

/**
 * Describes an item of a meeting's agenda or minutes.
 *
 * @param marks short remarks beside the title, such as {@code Sent punkt}
 */
public record PaperItem(int number, String title, List<String> marks, List<Section> sections) {

    public PaperItem {
        marks = List.copyOf(marks);
        sections = List.copyOf(sections);
    }
}
