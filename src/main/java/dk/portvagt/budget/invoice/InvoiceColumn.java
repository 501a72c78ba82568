package dk.portvagt.budget.invoice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file of invoices, in any order, named in its first line; see {@code docs/fakturaer.md}. */
enum InvoiceColumn {
    INVOICE_NUMBER("fakturanummer"),
    VENDOR("leverandør"),
    CASE_NUMBER("sagsnummer"),
    LINE("linje"),
    YEAR("år"),
    AMOUNT("beløb"),
    INVOICE_DATE("fakturadato");

    private final String header;

    InvoiceColumn(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }

    /** How a header is compared: people write {@code Fakturanummer} too. */
    static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(InvoiceColumn::header).toList();
    }
}
