package dk.portvagt.text;

import java.util.regex.Pattern;

/**
 * Escapes people's text for Markdown: a line that begins with "24. november" must stay a date, not become a list entry.
 */
public final class PlainMarkdown {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~]");
    private static final Pattern LIST = Pattern.compile("(?m)^(\\s*)(\\d{1,9}|)([.)+-])(?=\\s|$)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private PlainMarkdown() {}

    /** Escapes every mark; every line becomes a paragraph, because Markdown merges lines. */
    public static String of(String text) {
        String unmarked = MARKS.matcher(text).replaceAll("\\\\$0");
        String unlisted = LIST.matcher(unmarked).replaceAll("$1$2\\\\$3");
        return LINE_BREAK.matcher(unlisted.strip()).replaceAll("\n\n");
    }
}
