package dk.portvagt.web.invoice;

import dk.portvagt.budget.invoice.InvoiceReport;
import dk.portvagt.budget.invoice.PayableMoney.Payable;
import dk.portvagt.web.page.PageShell;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders the Danish page for files of invoices and the results of their lines. It needs no script. */
@Component
class InvoicePage {

    private final PageShell shell;

    InvoicePage(PageShell shell) {
        this.shell = shell;
    }

    /** Renders the page with what can pay invoices, for the columns of the file. */
    String offering(List<Payable> money) {
        return fill(Map.of("money", money));
    }

    String of(InvoiceReport report) {
        return report.fileError() == null ? fill(Map.of("report", report)) : refused(report.fileError());
    }

    /** Renders the page with one sentence that explains why the file was not read. */
    String refused(String reason) {
        return fill(Map.of("refusal", reason));
    }

    /** Renders why this person gets no form. */
    String forbidden(String reason) {
        return fill(Map.of("refusal", reason, "forbidden", true));
    }

    private String fill(Map<String, Object> values) {
        return shell.fill("invoices", values);
    }
}
