package dk.portvagt.budget.invoice;

import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An invoice as somebody has typed it in: any of it can be wrong, {@link Invoices} answers what.
 *
 * @param line the budget line that pays
 * @param year the budget year that pays; often, not always, that of the date
 * @param amount DKK, without VAT that is refunded
 */
public record Invoice(
        String invoiceNumber,
        String vendor,
        String caseNumber,
        PoolLine line,
        int year,
        BigDecimal amount,
        LocalDate invoiceDate) {

    public Invoice {
        invoiceNumber = normalised(invoiceNumber);
        vendor = normalised(vendor);
        caseNumber = normalised(caseNumber);
    }

    /** One space where there are several: the same vendor is the same vendor, however carefully it was typed. */
    private static String normalised(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
