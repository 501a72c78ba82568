package dk.portvagt.budget.invoice;

/** Text that is no invoice; the message is Danish and says which column. */
class UnreadableInvoice extends Exception {

    UnreadableInvoice(String reason) {
        super(reason);
    }
}
