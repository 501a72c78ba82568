package dk.portvagt.budget.invoice;

/** Rejects text that is not an invoice. The message is Danish and names the column. */
class UnreadableInvoice extends Exception {

    UnreadableInvoice(String reason) {
        super(reason);
    }
}
