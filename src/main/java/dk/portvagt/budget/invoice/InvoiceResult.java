package dk.portvagt.budget.invoice;

/** Answers a request to book an invoice. */
public sealed interface InvoiceResult {

    /** It is booked as spent. */
    record Done() implements InvoiceResult {}

    /**
     * Reports that the same invoice was booked before; nothing was added. The sentence says when, where and by whom.
     */
    record AlreadyBooked(String sentence) implements InvoiceResult {}

    /** Reports that the invoice was not booked; the reason is Danish, for the budget controller. */
    record Refused(String reason) implements InvoiceResult {}

    /** Reports that a credit note waits for somebody's decision. */
    record Proposed() implements InvoiceResult {}
}
