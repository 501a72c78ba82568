package dk.portvagt.web.cockpit.pool;

import static dk.portvagt.web.cockpit.ExcelCsv.amount;
import static dk.portvagt.web.cockpit.ExcelCsv.text;

import dk.portvagt.web.cockpit.ExcelCsv;
import java.io.IOException;
import java.util.List;

/** Writes the forecast of each office. */
final class ForecastCsv {

    private static final List<String> TITLES = List.of(
            "Linje",
            "Forvaltning",
            "Budget i kr.",
            "Reserveret i kr.",
            "Disponeret i kr.",
            "Forbrugt i kr.",
            "Ventes yderligere i kr.",
            "Forventet ved årets udgang i kr.",
            "Tilbage i kr.",
            "Begrundelse",
            "Budgetopfølgning");

    private ForecastCsv() {}

    static void write(List<OfficeForecastRow> rows, ExcelCsv file) throws IOException {
        file.row(TITLES);
        for (OfficeForecastRow row : rows) {
            file.row(List.of(
                    row.name(),
                    text(row.office()),
                    amount(row.budget()),
                    amount(row.reserved()),
                    amount(row.committed()),
                    amount(row.spent()),
                    amount(row.expected()),
                    amount(row.forecast()),
                    amount(row.left()),
                    text(row.reason()),
                    text(row.asOf())));
        }
    }
}
