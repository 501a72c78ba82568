package dk.portvagt.cockpit.pool;

import dk.portvagt.governance.MoneyTrail;
import dk.portvagt.governance.MoneyTrail.Booking;
import dk.portvagt.governance.MoneyTrail.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * Writes bookings with their decisions as a file that a Danish Excel opens as a table: semicolons, a byte order mark
 * that tells it is UTF-8, a comma in the amounts.
 */
@Component
class TrailCsv {

    /** Bookings in memory at once; the file itself has no limit. */
    private static final int AT_ONCE = 2_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat EXCEL =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private static final List<String> TITLES = List.of(
            "Bogføring",
            "Tidspunkt",
            "Handling",
            "Fra",
            "Til",
            "Beløb i kr.",
            "Sagsnummer",
            "Sag",
            "Forvaltning",
            "Kategori",
            "Beslutning nr.",
            "Beslutning om",
            "Udfald",
            "Besluttet af",
            "Møde",
            "Punkt",
            "Besluttet den",
            "Bekræftet eller registreret af",
            "Begrundelse",
            "Bogført af",
            "Retter bogføring");

    private final MoneyTrail trail;
    private final TrailRows rows;

    TrailCsv(MoneyTrail trail, TrailRows rows) {
        this.trail = trail;
        this.rows = rows;
    }

    /** {@code bogfoeringer-901-2026.csv}. */
    static String fileName(Part part) {
        return Stream.of("bogfoeringer", part.municipality(), part.year())
                .filter(word -> word != null)
                .map(String::valueOf)
                .collect(Collectors.joining("-", "", ".csv"));
    }

    void write(Part part, OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, EXCEL);
        printer.printRecord(TITLES);
        List<Booking> bookings = trail.bookingsAfter(0, part, AT_ONCE);
        while (!bookings.isEmpty()) {
            for (TrailRow row : rows.of(bookings)) {
                printer.printRecord(cells(row));
            }
            printer.flush();
            bookings = trail.bookingsAfter(bookings.get(bookings.size() - 1).id(), part, AT_ONCE);
        }
        printer.flush();
    }

    private static Stream<String> cells(TrailRow row) {
        TrailRow.Decision decision = row.decision();
        return Stream.of(
                String.valueOf(row.number()),
                row.bookedAt().substring(0, "2027-02-03T14:05".length()).replace('T', ' '),
                row.operation(),
                row.from(),
                row.to(),
                amount(row.amount()),
                text(row.caseNumber()),
                text(row.title()),
                text(row.office()),
                text(row.category()),
                String.valueOf(decision.number()),
                decision.subject(),
                decision.outcome(),
                decision.authority(),
                text(decision.meeting()),
                decision.item() == null ? "" : decision.item().toString(),
                decision.decidedOn(),
                text(decision.decidedBy()),
                text(decision.reason()),
                text(row.bookedBy()),
                row.corrects() == null ? "" : row.corrects().toString());
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    /**
     * What somebody typed, so that a spreadsheet takes it for text: one that begins like a formula would be computed,
     * and can send what else is in the sheet to somebody (CSV injection). The apostrophe is Excel's own sign for text.
     */
    static String text(String typed) {
        if (typed == null) {
            return "";
        }
        String visible = typed.stripLeading();
        boolean formula = !visible.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20|".indexOf(visible.charAt(0)) >= 0;
        boolean control =
                !typed.isEmpty() && (typed.charAt(0) == '\t' || typed.charAt(0) == '\r' || typed.charAt(0) == '\n');
        return formula || control ? "'" + typed : typed;
    }
}
