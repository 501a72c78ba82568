package dk.portvagt.existing;

/** Refuses a file as a whole; the message is a Danish sentence for its sender. */
final class UnreadableFile extends Exception {

    UnreadableFile(String reason) {
        super(reason);
    }
}
