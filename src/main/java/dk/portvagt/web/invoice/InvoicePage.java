package dk.portvagt.web.invoice;

import dk.portvagt.budget.invoice.InvoiceReport;
import dk.portvagt.budget.invoice.InvoiceReport.RefusedLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The Danish page that takes a file of invoices and shows what became of its lines. It needs no script. */
@Component
class InvoicePage {

    private static final String REPORT = "<!--report-->";

    private final String template = read("/pages/invoices.html");

    String empty() {
        return template;
    }

    String of(InvoiceReport report) {
        return template.replace(REPORT, report.fileError() == null ? summary(report) : alert(report.fileError()));
    }

    /** The page with one sentence that says why nothing was read. */
    String refused(String reason) {
        return template.replace(REPORT, alert(reason));
    }

    private static String summary(InvoiceReport report) {
        String counts = "<p role=\"status\">Bogført: %d. Allerede bogført tidligere: %d. Afvist: %d.</p>"
                .formatted(
                        report.booked(),
                        report.alreadyBooked(),
                        report.refused().size());
        return report.refused().isEmpty() ? counts : counts + refusedLines(report);
    }

    private static String refusedLines(InvoiceReport report) {
        return report.refused().stream()
                .map(InvoicePage::row)
                .collect(Collectors.joining("\n", """
                        <table>
                        <caption>Afviste linjer. Ret dem i filen, og indlæs den igen: det, der er bogført, bogføres kun én gang.</caption>
                        <thead><tr><th scope="col">Linje</th><th scope="col">Årsag</th></tr></thead>
                        <tbody>
                        """, "\n</tbody></table>"));
    }

    private static String row(RefusedLine line) {
        return "<tr><td>%d</td><td>%s</td></tr>".formatted(line.line(), HtmlUtils.htmlEscape(line.reason(), "UTF-8"));
    }

    private static String alert(String reason) {
        return "<p role=\"alert\">" + HtmlUtils.htmlEscape(reason, "UTF-8") + "</p>";
    }

    private static String read(String resource) {
        try (InputStream page = InvoicePage.class.getResourceAsStream(resource)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
