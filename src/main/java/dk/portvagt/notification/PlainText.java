package dk.portvagt.notification;

import java.util.regex.Pattern;

/** Text as people typed it, made fit for mails: nothing in it can start a header of its own. */
final class PlainText {

    private static final Pattern NEW_LINE = Pattern.compile("\\R");
    // \p{C} are control, format and unassigned characters: among them those that turn the direction of writing.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}&&[^\\n\\t]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private PlainText() {}

    /** Without control characters; line breaks and other white space become one space. */
    static String oneLine(String text) {
        return INVISIBLE
                .matcher(SPACE.matcher(orEmpty(text)).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Without control characters; lines end with {@code \n}. */
    static String lines(String text) {
        return INVISIBLE
                .matcher(NEW_LINE.matcher(orEmpty(text)).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
