package dk.portvagt.notification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sanitises text for mails, so that typed text cannot start a header. */
final class PlainText {

    private static final Pattern NEW_LINE = Pattern.compile("\\R");
    // \p{C} matches control, format and unassigned characters, also those that change the direction of writing.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}&&[^\\n\\t]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private PlainText() {}

    /** Removes control characters; line breaks and other white space become one space. */
    static String oneLine(@Nullable String text) {
        return INVISIBLE
                .matcher(SPACE.matcher(orEmpty(text)).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Removes control characters; lines end with {@code \n}. */
    static String lines(@Nullable String text) {
        return INVISIBLE
                .matcher(NEW_LINE.matcher(orEmpty(text)).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
