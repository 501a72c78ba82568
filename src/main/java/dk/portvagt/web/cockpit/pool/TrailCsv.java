package dk.portvagt.web.cockpit.pool;

import static dk.portvagt.web.cockpit.ExcelCsv.amount;
import static dk.portvagt.web.cockpit.ExcelCsv.number;
import static dk.portvagt.web.cockpit.ExcelCsv.text;

import dk.portvagt.web.cockpit.ExcelCsv;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Booking;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Part;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes bookings with their decisions, in booking order. */
@Component
class TrailCsv {

    /** Limits the bookings in memory; the file itself has no limit. */
    private static final int AT_ONCE = 2_000;

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

    void write(Part part, ExcelCsv file) throws IOException {
        file.row(TITLES);
        List<Booking> bookings = trail.bookingsAfter(0, part, AT_ONCE);
        while (!bookings.isEmpty()) {
            for (TrailRow row : rows.of(bookings)) {
                file.row(cells(row));
            }
            bookings = trail.bookingsAfter(bookings.get(bookings.size() - 1).id(), part, AT_ONCE);
        }
    }

    private static List<String> cells(TrailRow row) {
        TrailRow.Decision decision = row.decision();
        return List.of(
                number(row.number()),
                row.bookedAt().substring(0, "2027-02-03T14:05".length()).replace('T', ' '),
                row.operation(),
                row.from(),
                row.to(),
                amount(row.amount()),
                text(row.caseNumber()),
                text(row.title()),
                text(row.office()),
                text(row.category()),
                number(decision.number()),
                decision.subject(),
                decision.outcome(),
                decision.authority(),
                text(decision.meeting()),
                number(decision.item()),
                decision.decidedOn(),
                text(decision.decidedBy()),
                text(decision.reason()),
                text(row.bookedBy()),
                number(row.corrects()));
    }
}
