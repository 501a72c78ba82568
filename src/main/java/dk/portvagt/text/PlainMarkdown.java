package dk.portvagt.text;

import java.util.regex.Pattern;

/**
 * What people wrote, for a place that shows Markdown: a line that begins with "24. november" is a date there, not the
 * first entry of a list.
 */
public final class PlainMarkdown {

    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~]");
    private static final Pattern LIST = Pattern.compile("(?m)^(\\s*)(\\d{1,9}|)([.)+-])(?=\\s|$)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private PlainMarkdown() {}

    /**
     * The same text with nothing of it taken as a mark; every line is a paragraph, for Markdown runs lines together.
     */
    public static String of(String text) {
        String unmarked = MARKS.matcher(text).replaceAll("\\\\$0");
        String unlisted = LIST.matcher(unmarked).replaceAll("$1$2\\\\$3");
        return LINE_BREAK.matcher(unlisted.strip()).replaceAll("\n\n");
    }
}
