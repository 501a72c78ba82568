package dk.portvagt.web.existing;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.existing.ExistingSolutions;
import dk.portvagt.existing.SolutionCsv;
import dk.portvagt.existing.SolutionProcesses;
import dk.portvagt.existing.SolutionReport;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
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
 * Receives files of solutions already in use from the secretariat. The first request shows what the file holds; the
 * second sends its text again and takes it in. The filter in front requires a log-in: that of Tasklist is enough.
 */
@RestController
@RequestMapping(SolutionUpload.ADDRESS)
class SolutionUpload implements MenuSource {

    static final String ADDRESS = "/portvagt/existing-solutions";

    private final SolutionCsv csv;
    private final ExistingSolutions solutions;
    private final SolutionProcesses processes;
    private final CurrentCaller caller;
    private final SolutionPage page;

    SolutionUpload(
            SolutionCsv csv,
            ExistingSolutions solutions,
            SolutionProcesses processes,
            CurrentCaller caller,
            SolutionPage page) {
        this.csv = csv;
        this.solutions = solutions;
        this.processes = processes;
        this.caller = caller;
        this.page = page;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return isSecretary(person)
                ? List.of(new MenuEntry(
                        60, ADDRESS, "Indlæs løsninger", "Indlæs en fil med de løsninger, kommunen allerede har"))
                : List.of();
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(HttpServletResponse response) {
        secretary();
        return PageShell.answer(response, HttpStatus.OK, page.empty());
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        secretary();
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"loesninger-i-drift.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(csv.template().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> check(@RequestParam("file") MultipartFile file, HttpServletResponse response)
            throws IOException {
        byte[] sent = file.getBytes();
        SolutionReport report = csv.read(sent, municipality(secretary()));
        return PageShell.answer(response, status(report), page.of(report, csv.text(sent)));
    }

    @PostMapping(
            path = "/take-in",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> takeIn(@RequestParam("content") String content, HttpServletResponse response) {
        Caller person = secretary();
        SolutionReport report = csv.read(content.getBytes(StandardCharsets.UTF_8), municipality(person));
        return report.isReady()
                ? PageShell.answer(
                        response,
                        HttpStatus.OK,
                        page.of(solutions.takeIn(municipality(person), report.solutions(), person.userId(), processes)))
                : PageShell.answer(response, HttpStatus.UNPROCESSABLE_ENTITY, page.of(report, content));
    }

    @ExceptionHandler({
        MultipartException.class,
        MissingServletRequestPartException.class,
        MissingServletRequestParameterException.class
    })
    ResponseEntity<String> unreadableForm(HttpServletResponse response) {
        return PageShell.answer(
                response,
                HttpStatus.BAD_REQUEST,
                page.refused("Filen kunne ikke modtages. Vælg en fil på højst 1 MB."));
    }

    @ExceptionHandler
    ResponseEntity<String> notAllowed(NotSecretariat refusal, HttpServletResponse response) {
        return PageShell.answer(response, HttpStatus.FORBIDDEN, page.forbidden(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(BadUserRequestException refusal, HttpServletResponse response) {
        return PageShell.answer(response, HttpStatus.CONFLICT, page.refused(refusal.getMessage()));
    }

    private Caller secretary() {
        Caller person = caller.get();
        if (!isSecretary(person)) {
            throw new NotSecretariat();
        }
        return person;
    }

    private static boolean isSecretary(Caller person) {
        return person.isIn(PortvagtGroup.SECRETARIAT) && person.municipality().isPresent();
    }

    private static String municipality(Caller person) {
        return person.municipality().orElseThrow(NotSecretariat::new);
    }

    private static HttpStatus status(SolutionReport report) {
        return report.isReady() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    /** Refuses a person who is not in the secretariat of exactly one municipality. */
    private static final class NotSecretariat extends RuntimeException {

        private NotSecretariat() {
            super("Kun sekretariatet i én kommune kan indlæse løsninger.");
        }
    }
}
