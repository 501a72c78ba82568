package dk.portvagt.web.invoice;

import dk.portvagt.budget.invoice.InvoiceReport;
import dk.portvagt.web.page.PageShell;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The Danish page that takes a file of invoices and shows what became of its lines. It needs no script. */
@Component
class InvoicePage {

    private final PageShell shell;

    InvoicePage(PageShell shell) {
        this.shell = shell;
    }

    String empty() {
        return fill(Map.of());
    }

    String of(InvoiceReport report) {
        return report.fileError() == null ? fill(Map.of("report", report)) : refused(report.fileError());
    }

    /** The page with one sentence that says why nothing was read. */
    String refused(String reason) {
        return fill(Map.of("refusal", reason));
    }

    private String fill(Map<String, Object> values) {
        return shell.fill("invoices", values);
    }
}
