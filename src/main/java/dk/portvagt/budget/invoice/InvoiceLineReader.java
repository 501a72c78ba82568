package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Reads one line of an invoice file. */
final class InvoiceLineReader {

    private static final int LONGEST_SHOWN = 40;
    private static final List<DateTimeFormatter> DATES =
            List.of(strict("uuuu-MM-dd"), strict("d-M-uuuu"), strict("d.M.uuuu"), strict("d/M/uuuu"));

    private final Map<InvoiceColumn, Integer> positions;

    InvoiceLineReader(Map<InvoiceColumn, Integer> positions) {
        this.positions = positions;
    }

    Invoice read(CSVRecord line) throws UnreadableInvoice {
        if (line.size() != positions.size()) {
            throw new UnreadableInvoice(
                    "Linjen har %d felter, men overskriften har %d.".formatted(line.size(), positions.size()));
        }
        return new Invoice(
                text(line, InvoiceColumn.INVOICE_NUMBER),
                text(line, InvoiceColumn.CVR),
                text(line, InvoiceColumn.VENDOR),
                text(line, InvoiceColumn.CASE_NUMBER),
                poolLine(text(line, InvoiceColumn.LINE)),
                year(text(line, InvoiceColumn.YEAR)),
                amount(text(line, InvoiceColumn.AMOUNT)),
                date(text(line, InvoiceColumn.INVOICE_DATE)));
    }

    /** Returns the number of the booked invoice that the line credits; empty for an invoice. */
    Optional<String> credited(CSVRecord line) {
        return Optional.ofNullable(positions.get(InvoiceColumn.CREDITS))
                .map(position -> line.get(position).strip())
                .filter(number -> !number.isEmpty());
    }

    private String text(CSVRecord line, InvoiceColumn column) throws UnreadableInvoice {
        String text = line.get(positions.get(column)).strip();
        if (text.isEmpty()) {
            throw new UnreadableInvoice("Feltet %s er tomt.".formatted(column.header()));
        }
        return text;
    }

    private static PoolLine poolLine(String text) throws UnreadableInvoice {
        return PoolLine.ofDanishName(text)
                .orElseThrow(() -> new UnreadableInvoice("Linje skal være %s eller %s, ikke \"%s\"."
                        .formatted(PoolLine.ACQUISITION.danishName(), PoolLine.OPERATION.danishName(), shown(text))));
    }

    private static int year(String text) throws UnreadableInvoice {
        if (!text.matches("2[01]\\d\\d")) {
            throw new UnreadableInvoice("År skal være et årstal med fire cifre, ikke \"%s\".".formatted(shown(text)));
        }
        return Integer.parseInt(text);
    }

    private static BigDecimal amount(String text) throws UnreadableInvoice {
        return Kroner.parse(text)
                .orElseThrow(() -> new UnreadableInvoice(
                        "Beløb skal skrives som 1.250.000,50 eller 1250000.50, ikke \"%s\".".formatted(shown(text))));
    }

    private static LocalDate date(String text) throws UnreadableInvoice {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException e) {
                // Another date format may match.
            }
        }
        throw new UnreadableInvoice(
                "Fakturadato skal skrives som 2026-03-31 eller 31-03-2026, ikke \"%s\".".formatted(shown(text)));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
