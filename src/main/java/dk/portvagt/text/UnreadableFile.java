package dk.portvagt.text;

/** Refuses a file as a whole; the message is a Danish sentence for its sender. */
public final class UnreadableFile extends Exception {

    public UnreadableFile(String reason) {
        super(reason);
    }
}
