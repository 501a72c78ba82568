package dk.portvagt.budget.invoice;

/** A file that is no file of invoices; the message is Danish and says what to do. */
class UnreadableFile extends Exception {

    UnreadableFile(String reason) {
        super(reason);
    }
}
