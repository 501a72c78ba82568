package dk.portvagt.web.cockpit.pool;

import static dk.portvagt.web.cockpit.ExcelCsv.amount;
import static dk.portvagt.web.cockpit.ExcelCsv.number;
import static dk.portvagt.web.cockpit.ExcelCsv.text;

import dk.portvagt.web.cockpit.ExcelCsv;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;

/** Writes the state of the lines. */
final class LineCsv {

    private static final List<String> TITLES = List.of(
            "År",
            "Linje",
            "Oprindeligt budget i kr.",
            "Korrigeret budget i kr.",
            "Reserveret i kr.",
            "Disponeret i kr.",
            "Forbrug i kr.",
            "Rest i kr.",
            "Forventet forbrug i kr.",
            "Budgetopfølgning",
            "Afsluttet",
            "Opgjort");

    private LineCsv() {}

    /**
     * Writes the rows.
     *
     * @param takenAt the moment of the figures, to the minute
     */
    static void write(List<LineRow> lines, LocalDateTime takenAt, ExcelCsv file) throws IOException {
        file.row(TITLES);
        for (LineRow line : lines) {
            file.row(List.of(
                    number(line.year()),
                    line.name(),
                    amount(line.original()),
                    amount(line.budget()),
                    amount(line.reserved()),
                    amount(line.committed()),
                    amount(line.spent()),
                    amount(line.available()),
                    amount(line.forecast()),
                    text(line.forecastOf()),
                    line.closed() ? "ja" : "nej",
                    takenAt.toString().replace('T', ' ')));
        }
    }
}
