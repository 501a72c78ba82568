package dk.portvagt.budget.invoice;

import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds an invoice as typed. Any field can be wrong; {@link Invoices} reports the faults.
 *
 * @param cvr the vendor's company number, as digits; as typed when it is none
 * @param vendor the vendor's name, for people
 * @param line the budget line that pays
 * @param year the budget year that pays: the year of the date
 * @param amount DKK with øre, without VAT that is refunded
 */
public record Invoice(
        String invoiceNumber,
        String cvr,
        String vendor,
        String caseNumber,
        @Nullable PoolLine line,
        int year,
        @Nullable BigDecimal amount,
        @Nullable LocalDate invoiceDate) {

    public Invoice {
        invoiceNumber = normalised(invoiceNumber);
        String typed = normalised(cvr);
        cvr = Cvr.parse(typed).orElse(typed);
        vendor = normalised(vendor);
        caseNumber = normalised(caseNumber);
    }

    /** Reduces repeated spaces to one, so that texts compare as people read them. */
    private static String normalised(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
