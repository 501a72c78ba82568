package dk.portvagt.engine.border;

/**
 * The message of a refusal in which there may be something that a person typed. The web apps show the server's messages
 * as HTML, whatever they hold: here nothing in them can be markup.
 */
public final class PlainMessage {

    private PlainMessage() {}

    /** The text, with signs that look like those that begin and end markup. */
    public static String of(String text) {
        return text.replace('<', '‹').replace('>', '›');
    }
}
