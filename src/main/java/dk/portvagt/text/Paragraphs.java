package dk.portvagt.text;

import java.util.List;

/** Joins entries for forms, which show Markdown and would run lines together. */
public final class Paragraphs {

    private Paragraphs() {}

    /** @return one entry per paragraph; null when there are none */
    public static String of(List<String> entries) {
        return entries.isEmpty() ? null : String.join("\n\n", entries);
    }
}
