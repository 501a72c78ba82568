package dk.portvagt.text;

import java.util.Locale;

/** Makes patterns for SQL's {@code LIKE} out of what people type. */
public final class Containing {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private Containing() {}

    /** Returns a pattern for texts that contain this one; its wildcards stand for themselves. Compare folded texts. */
    public static String pattern(String typed) {
        return "%" + folded(typed).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Returns the text in small letters, as {@code portvagt.folded}. */
    public static String folded(String text) {
        return text.toLowerCase(DANISH);
    }
}
