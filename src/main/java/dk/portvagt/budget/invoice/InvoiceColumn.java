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
    INVOICE_DATE("fakturadato");

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

    static List<String> headers() {
        return Arrays.stream(values()).map(InvoiceColumn::header).toList();
    }
}
