package dk.portvagt.budget.invoice;

/** What became of an invoice. */
public sealed interface InvoiceResult {

    /** It is booked as spent. */
    record Done() implements InvoiceResult {}

    /** The same invoice was booked before; nothing was added. */
    record AlreadyBooked() implements InvoiceResult {}

    /** It was not booked; the reason is Danish, for the budget controller. */
    record Refused(String reason) implements InvoiceResult {}
}
