package dk.portvagt.engine.border;

/**
 * Makes the message of a refusal safe to show when it may repeat a person's input. The web apps render server messages
 * as HTML; this text can contain no markup.
 */
public final class PlainMessage {

    private PlainMessage() {}

    /** Returns the text with look-alike signs in place of the signs that begin and end markup. */
    public static String of(String text) {
        return text.replace('<', '‹').replace('>', '›');
    }
}
