package dk.portvagt.budget.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Holds a wish to take back a booked invoice, as typed. Any field can be wrong; {@link InvoiceCorrections} reports the
 * faults.
 *
 * @param cvr the vendor's company number, as digits; as typed when it is none
 * @param invoiceNumber the invoice that is booked
 * @param creditNoteNumber the vendor's number of the credit note; null for a reversal
 * @param amount DKK without VAT; null for a reversal, which takes back all that is left
 * @param reason in Danish
 * @param proposedBy user id
 */
public record InvoiceCorrection(
        Kind kind,
        String cvr,
        String invoiceNumber,
        @Nullable String creditNoteNumber,
        @Nullable BigDecimal amount,
        String reason,
        String proposedBy) {

    /** Tells a vendor's credit note from a booking that was wrong. */
    public enum Kind {
        /** The vendor takes back a part or all of an invoice; the invoice stays booked. */
        CREDIT_NOTE,
        /** The booking is wrong: all of it is taken back, and the invoice can be booked again. */
        REVERSAL
    }

    /**
     * Holds what was decided.
     *
     * @param reason in Danish
     * @param decidedBy user id of somebody who neither booked the invoice nor asked for the correction
     */
    public record Ruling(boolean approved, String reason, String decidedBy) {}

    public InvoiceCorrection {
        cvr = Cvr.parse(cvr).orElse(cvr);
    }
}
