package dk.portvagt.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a part of a document under its own heading. All texts are plain: nothing in them is markup.
 *
 * @param paragraphs line breaks in them are kept
 * @param table follows the paragraphs; null for none
 */
public record Section(
        String heading, List<String> paragraphs, @Nullable Table table) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
    }

    public static Section of(String heading, String... paragraphs) {
        return new Section(heading, List.of(paragraphs), null);
    }

    public static Section of(String heading, Table table) {
        return new Section(heading, List.of(), table);
    }
}
