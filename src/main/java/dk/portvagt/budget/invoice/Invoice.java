package dk.portvagt.budget.invoice;

import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds an invoice as typed. Any field can be wrong; {@link Invoices} reports the faults.
 *
 * @param line the budget line that pays
 * @param year the budget year that pays; often, not always, that of the date
 * @param amount DKK, without VAT that is refunded
 */
public record Invoice(
        String invoiceNumber,
        String vendor,
        String caseNumber,
        @Nullable PoolLine line,
        int year,
        @Nullable BigDecimal amount,
        @Nullable LocalDate invoiceDate) {

    public Invoice {
        invoiceNumber = normalised(invoiceNumber);
        vendor = normalised(vendor);
        caseNumber = normalised(caseNumber);
    }

    /** Reduces repeated spaces to one, so that typing differences do not split a vendor in two. */
    private static String normalised(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
