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
            "Korrigeret budget i kr.",
            "Reserveret i kr.",
            "Disponeret i kr.",
            "Forbrug i kr.",
            "Ventes derudover i kr.",
            "Forventet forbrug i kr.",
            "Afvigelse i kr.",
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
