package dk.portvagt.budget.invoice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lists the columns of an invoice file. The first line of the file names them in any order; see
 * {@code docs/fakturaer.md}.
 */
enum InvoiceColumn {
    INVOICE_NUMBER("fakturanummer"),
    CVR("cvr"),
    VENDOR("leverandør"),
    CASE_NUMBER("sagsnummer"),
    LINE("linje"),
    YEAR("år"),
    AMOUNT("beløb"),
    INVOICE_DATE("fakturadato"),
    /** The booked invoice that a credit note takes back; the column may be missing, and is empty for invoices. */
    CREDITS("krediterer");

    private final String header;

    InvoiceColumn(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    /** Normalises a header for comparison, because people also write {@code Fakturanummer}. */
    static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    boolean isRequired() {
        return this != CREDITS;
    }

    /** Returns the headers that every file has. */
    static List<String> headers() {
        return Arrays.stream(values())
                .filter(InvoiceColumn::isRequired)
                .map(InvoiceColumn::header)
                .toList();
    }
}
