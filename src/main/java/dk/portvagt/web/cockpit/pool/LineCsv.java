package dk.portvagt.web.cockpit.pool;

import static dk.portvagt.web.cockpit.ExcelCsv.amount;
import static dk.portvagt.web.cockpit.ExcelCsv.number;
import static dk.portvagt.web.cockpit.ExcelCsv.text;

import dk.portvagt.web.cockpit.ExcelCsv;
import java.io.IOException;
import java.util.List;

/** Writes the state of the lines. */
final class LineCsv {

    private static final List<String> TITLES = List.of(
            "År",
            "Linje",
            "Budget i kr.",
            "Disponibelt i kr.",
            "Reserveret i kr.",
            "Disponeret i kr.",
            "Forbrugt i kr.",
            "Forventet ved årets udgang i kr.",
            "Budgetopfølgning",
            "Afsluttet");

    private LineCsv() {}

    static void write(List<LineRow> lines, ExcelCsv file) throws IOException {
        file.row(TITLES);
        for (LineRow line : lines) {
            file.row(List.of(
                    number(line.year()),
                    line.name(),
                    amount(line.budget()),
                    amount(line.available()),
                    amount(line.reserved()),
                    amount(line.committed()),
                    amount(line.spent()),
                    amount(line.forecast()),
                    text(line.forecastOf()),
                    line.closed() ? "ja" : "nej"));
        }
    }
}
