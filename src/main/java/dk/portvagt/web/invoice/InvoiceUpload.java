package dk.portvagt.web.invoice;

import dk.portvagt.budget.invoice.InvoiceCsv;
import dk.portvagt.budget.invoice.InvoiceReport;
import dk.portvagt.budget.invoice.PayableMoney;
import dk.portvagt.engine.border.BrowserPage;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Receives files of invoices. A budget controller's browser sends a form and gets a page; a program sends
 * {@code text/csv} and gets JSON. The filter in front requires a log-in: that of Tasklist is enough for a browser.
 */
@RestController
@RequestMapping(InvoiceUpload.ADDRESS)
class InvoiceUpload implements MenuSource {

    static final String ADDRESS = "/portvagt/invoices";

    private final InvoiceCsv csv;
    private final CurrentCaller caller;
    private final InvoicePage page;
    private final PayableMoney money;

    InvoiceUpload(InvoiceCsv csv, CurrentCaller caller, InvoicePage page, PayableMoney money) {
        this.csv = csv;
        this.caller = caller;
        this.page = page;
        this.money = money;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return isRegistrar(person)
                ? List.of(new MenuEntry(50, ADDRESS, "Fakturaer", "Indlæs en fil med fakturaer"))
                : List.of();
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(HttpServletResponse response) {
        String municipality = registrar().municipality().orElseThrow(NotRegistrar::new);
        return PageShell.answer(response, HttpStatus.OK, page.offering(money.ofMunicipality(municipality, null)));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> upload(@RequestParam("file") MultipartFile file, HttpServletResponse response)
            throws IOException {
        InvoiceReport report = importFile(file.getInputStream());
        return PageShell.answer(response, status(report), page.of(report));
    }

    @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<InvoiceReport> receive(InputStream file) throws IOException {
        InvoiceReport report = importFile(file);
        return ResponseEntity.status(status(report)).body(report);
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<String> unreadableForm(HttpServletResponse response) {
        String reason = "Filen kunne ikke modtages. Vælg en fil på højst 5 MB.";
        return PageShell.answer(response, HttpStatus.BAD_REQUEST, page.refused(reason));
    }

    @ExceptionHandler
    ResponseEntity<?> notAllowed(NotRegistrar refusal, HttpServletRequest request, HttpServletResponse response) {
        if (BrowserPage.isWanted(request)) {
            return PageShell.answer(response, HttpStatus.FORBIDDEN, page.forbidden(refusal.getMessage()));
        }
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new InvoiceReport(refusal.getMessage(), 0, 0, 0, List.of()));
    }

    private InvoiceReport importFile(InputStream file) throws IOException {
        Caller registrar = registrar();
        String municipality = registrar.municipality().orElseThrow(NotRegistrar::new);
        return csv.importFile(file, municipality, registrar.userId());
    }

    private Caller registrar() {
        Caller person = caller.get();
        if (!isRegistrar(person)) {
            throw new NotRegistrar();
        }
        return person;
    }

    private static boolean isRegistrar(Caller person) {
        return person.isIn(PortvagtGroup.BUDGET_CONTROLLER)
                && person.municipality().isPresent();
    }

    private static HttpStatus status(InvoiceReport report) {
        return report.fileError() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** Refuses a person who is not a budget controller of exactly one municipality. */
    private static final class NotRegistrar extends RuntimeException {

        private NotRegistrar() {
            super("Kun økonomikonsulenter i én kommune kan indlæse fakturaer.");
        }
    }
}
