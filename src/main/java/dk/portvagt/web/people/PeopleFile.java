package dk.portvagt.web.people;

import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.people.Account;
import dk.portvagt.people.PersonColumn;
import dk.portvagt.people.PersonReport;
import dk.portvagt.people.steps.Accounts;
import dk.portvagt.people.steps.PersonFiles;
import dk.portvagt.text.Outcome;
import dk.portvagt.web.cockpit.ExcelCsv;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * Receives files of people from administrators, and gives them the same file of those whom they administer. The first
 * request shows what a file does; the second sends its text again and takes it in.
 */
@RestController
@RequestMapping(PeopleFile.ADDRESS)
class PeopleFile {

    static final String ADDRESS = PeoplePages.ADDRESS + "-fil";

    private final PersonFiles files;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final PageShell shell;

    PeopleFile(PersonFiles files, Accounts accounts, CurrentCaller caller, PageShell shell) {
        this.files = files;
        this.accounts = accounts;
        this.caller = caller;
        this.shell = shell;
    }

    @GetMapping
    ResponseEntity<String> show(HttpServletResponse response) {
        administrator();
        return PageShell.answer(response, HttpStatus.OK, fill(Map.of()));
    }

    /** Returns the people whom the administrator administers, in the columns that are read. */
    @GetMapping("/hent")
    ResponseEntity<byte[]> download() throws IOException {
        administrator();
        List<Account> all = accounts.all();
        Map<String, String> names = accounts.groupNames();
        byte[] file = ExcelCsv.bytes(csv -> {
            csv.row(PersonColumn.headers());
            for (Account account : all) {
                csv.row(row(account, names));
            }
        });
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"personer.csv\"")
                .header("Cache-Control", "no-store")
                .contentType(MediaType.parseMediaType(ExcelCsv.MEDIA_TYPE))
                .body(file);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> check(@RequestParam("file") MultipartFile file, HttpServletResponse response)
            throws IOException {
        administrator();
        byte[] sent = file.getBytes();
        return shown(files.read(sent), files.text(sent), response);
    }

    @PostMapping(path = "/indlaes", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> takeIn(@RequestParam("content") String content, HttpServletResponse response) {
        administrator();
        PersonReport report = files.read(content.getBytes(StandardCharsets.UTF_8));
        if (!report.isReady()) {
            return shown(report, content, response);
        }
        Outcome<Map<String, String>> outcome = files.takeIn(report);
        if (outcome instanceof Outcome.Done<Map<String, String>> done) {
            Map<String, String> links = new LinkedHashMap<>();
            done.value().forEach((user, secret) -> links.put(user, PeoplePages.link(secret)));
            return PageShell.answer(
                    response, HttpStatus.OK, fill(Map.of("done", report, "links", links, "names", names(report))));
        }
        return PageShell.answer(
                response,
                HttpStatus.UNPROCESSABLE_ENTITY,
                fill(Map.of("refusal", outcome.refusal().orElseThrow())));
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
                fill(Map.of("refusal", "Filen kunne ikke modtages. Vælg en fil på højst 1 MB.")));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(PeoplePages.NotHere refusal, HttpServletResponse response) {
        return refusal.page(response, shell);
    }

    private ResponseEntity<String> shown(PersonReport report, String text, HttpServletResponse response) {
        if (report.fileError() != null) {
            return PageShell.answer(
                    response, HttpStatus.UNPROCESSABLE_ENTITY, fill(Map.of("refusal", report.fileError())));
        }
        return PageShell.answer(
                response,
                report.isReady() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                fill(Map.of("report", report, "content", text)));
    }

    private String fill(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("columns", PersonColumn.values());
        all.put("roles", String.join(", ", accounts.roles().values()));
        all.put("groupNames", accounts.groupNames());
        return shell.fill("people-file", all);
    }

    private static Map<String, String> names(PersonReport report) {
        return report.fresh().stream()
                .collect(Collectors.toMap(account -> account.userId(), account -> account.name()));
    }

    private static List<String> row(Account account, Map<String, String> names) {
        return List.of(
                        account.userId(),
                        account.content().firstName(),
                        account.content().lastName(),
                        account.content().email(),
                        account.content().roles().stream().map(names::get).collect(Collectors.joining(", ")),
                        String.join(", ", account.content().municipalities()))
                .stream()
                .map(ExcelCsv::text)
                .toList();
    }

    private void administrator() {
        if (!AccountAccess.mayAdminister(caller.get())) {
            throw PeoplePages.NotHere.forbidden();
        }
    }
}
