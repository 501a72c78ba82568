package dk.portvagt.budget.invoice;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.invoice.InvoiceReport.RefusedLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceCsvTest {

    private static final String HEADER = "fakturanummer;cvr;leverandør;sagsnummer;linje;år;beløb;fakturadato";

    private final InvoiceFixture given = new InvoiceFixture();
    private final String theCase = given.pool.caseNumber;

    @Test
    void books_the_good_lines_and_reports_the_bad_ones_with_number_and_reason() throws IOException {
        InvoiceReport report = importFile(
                HEADER,
                line("F1", "10.000,50"),
                line("F2", "en million"),
                "",
                line("F3", "200000"),
                ";;;;;;;",
                "F4;99000104;Omsorg IT A/S;" + theCase + ";kantine;2026;1;2026-03-31",
                "F5;99000104;Omsorg IT A/S;" + theCase + ";anskaffelse;26;1;2026-03-31",
                "F6;99000104;Omsorg IT A/S;" + theCase + ";anskaffelse;2026;1;31-02-2026",
                "F7;99000104;Omsorg IT A/S;;anskaffelse;2026;1;2026-03-31",
                "F8;99000104;\"Omsorg IT A/S;" + theCase + ";anskaffelse;2026;1;2026-03-31",
                "F9;99000104;Omsorg IT A/S;" + theCase,
                line("F10", "1000.50"));

        assertThat(report.fileError()).isNull();
        assertThat(report.booked()).isEqualTo(2);
        assertThat(report.refused())
                .containsExactly(
                        new RefusedLine(
                                3, "Beløb skal skrives som 1.250.000,50 eller 1250000.50, ikke \"en million\"."),
                        new RefusedLine(
                                5,
                                "Fakturaen overstiger det disponerede beløb på sagen " + theCase
                                        + " (anskaffelse 2026): fakturabeløb 200.000 kr., disponeret 89.999,50 kr.,"
                                        + " der mangler 110.000,50 kr."),
                        new RefusedLine(7, "Linje skal være anskaffelse eller drift, ikke \"kantine\"."),
                        new RefusedLine(8, "År skal være et årstal med fire cifre, ikke \"26\"."),
                        new RefusedLine(
                                9, "Fakturadato skal skrives som 2026-03-31 eller 31-03-2026, ikke \"31-02-2026\"."),
                        new RefusedLine(10, "Feltet sagsnummer er tomt."),
                        new RefusedLine(11, "Anførselstegnene passer ikke sammen."),
                        new RefusedLine(12, "Linjen har 4 felter, men overskriften har 8."));
        assertThat(given.spent()).isEqualByComparingTo("11001");
    }

    @Test
    void the_same_file_twice_books_once() throws IOException {
        String[] file = {HEADER, line("F1", "100"), line("F2", "200"), line("F2", "200")};
        InvoiceReport first = importFile(file);
        InvoiceReport second = importFile(file);

        assertThat(first.booked()).isEqualTo(2);
        assertThat(first.alreadyBooked()).isEqualTo(1);
        assertThat(second.booked()).isZero();
        assertThat(second.alreadyBooked()).isEqualTo(3);
        assertThat(given.spent()).isEqualByComparingTo("300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void reads_a_file_with_byte_order_mark_quotes_and_any_line_ending(String ending) throws IOException {
        String file = "\uFEFF"
                + String.join(
                        ending,
                        "Beløb;\"Fakturadato\";ÅR;linje;sagsnummer;leverandør;cvr;fakturanummer",
                        "\"1.000,00\";31.3.2026;2026;Anskaffelse;" + theCase
                                + ";\"Hansen; \"\"IT\"\" & Søn\";99000112;F1",
                        "");
        assertThat(importBytes(file.getBytes(StandardCharsets.UTF_8)).booked()).isEqualTo(1);
        assertThat(given.pool
                        .database
                        .sql("SELECT vendor FROM portvagt.invoice WHERE municipality = ?")
                        .param(given.pool.municipality)
                        .query(String.class)
                        .single())
                .isEqualTo("Hansen; \"IT\" & Søn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fakturanummer;cvr;leverandør;sagsnummer;linje;år;beløb | mangler kolonnen fakturadato.",
                "fakturanummer,cvr,leverandør,sagsnummer,linje,år,beløb,fakturadato | mangler kolonnen fakturanummer, cvr, leverandør",
                "fakturanummer;cvr;leverandør;sagsnummer;linje;år;beløb;fakturadato;moms | har den ukendte kolonne \"moms\".",
                "fakturanummer;cvr;leverandør;sagsnummer;linje;år;beløb;fakturadato;år | har flere gange kolonnen år."
            })
    void names_the_column_that_is_missing_unknown_or_there_twice(String header, String reason) throws IOException {
        InvoiceReport report = importFile(header, line("F1", "100"));
        assertThat(report.fileError())
                .startsWith("Filens første linje " + reason)
                .contains("fakturanummer, cvr, leverandør, sagsnummer, linje, år, beløb, fakturadato");
        assertThat(given.spent()).isZero();
    }

    @Test
    void refuses_a_file_that_is_not_utf_8() throws IOException {
        byte[] file = (HEADER + "\n" + line("F1", "100")).getBytes(Charset.forName("windows-1252"));
        assertThat(importBytes(file).fileError()).contains("ikke gemt som UTF-8");
    }

    @Test
    void refuses_an_empty_file() throws IOException {
        assertThat(importBytes(new byte[0]).fileError()).isEqualTo("Filen er tom.");
        assertThat(importFile("  ", "").fileError()).isEqualTo("Filen er tom.");
    }

    @Test
    void refuses_a_file_with_too_many_lines() throws IOException {
        List<String> lines = Collections.nCopies(InvoiceFile.MAX_LINES + 1, HEADER);
        assertThat(importFile(lines.toArray(String[]::new)).fileError()).contains("flere end 10000 linjer");
    }

    @Test
    void refuses_a_file_that_is_too_large_without_reading_on() throws IOException {
        assertThat(importBytes(new byte[InvoiceFile.MAX_BYTES + 1]).fileError()).contains("større end 5 MB");
    }

    private String line(String number, String amount) {
        return "%s;99000104;Omsorg IT A/S;%s;anskaffelse;%d;%s;2026-03-31".formatted(number, theCase, YEAR, amount);
    }

    private InvoiceReport importFile(String... lines) throws IOException {
        return importBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private InvoiceReport importBytes(byte[] file) throws IOException {
        return given.csv.importFile(new ByteArrayInputStream(file), given.pool.municipality, "budget-controller");
    }
}
