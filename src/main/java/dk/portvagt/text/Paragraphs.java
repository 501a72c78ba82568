package dk.portvagt.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins entries for forms, with space between them. */
public final class Paragraphs {

    private Paragraphs() {}

    /**
     * Joins the entries.
     *
     * @return one entry per paragraph; null when there are none
     */
    public static @Nullable String of(List<String> entries) {
        return entries.isEmpty() ? null : String.join("\n\n", entries);
    }
}
