package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;

/**
 * Describes the latest booking of an invoice.
 *
 * @param attempt one more than the number of its bookings that were reversed
 * @param amount DKK without VAT, as booked
 * @param booked the basis of its booking
 * @param retired whether the case is closed for good, so that it keeps no money
 */
record BookedInvoice(
        long id,
        int attempt,
        String invoiceNumber,
        String vendor,
        PoolLine line,
        int year,
        BigDecimal amount,
        Basis booked,
        boolean retired) {

    /** Returns the basis of a correction: the same decision, under a key of its own. */
    Basis correction(String key, String decidedBy) {
        return new Basis(
                key,
                booked.decisionId(),
                booked.municipality(),
                booked.caseNumber(),
                booked.category(),
                booked.office(),
                decidedBy);
    }

    /** Describes it for the person who decides, in Danish. */
    String text() {
        return "Faktura %s fra %s, bogført med %s på sagen %s (%s %d) af %s"
                .formatted(
                        invoiceNumber,
                        vendor,
                        Kroner.format(amount),
                        booked.caseNumber(),
                        line.danishName(),
                        year,
                        booked.bookedBy());
    }
}
