package dk.portvagt.budget.invoice;

/** Rejects a file that is not an invoice file. The message is Danish and tells the user the remedy. */
class UnreadableFile extends Exception {

    UnreadableFile(String reason) {
        super(reason);
    }
}
