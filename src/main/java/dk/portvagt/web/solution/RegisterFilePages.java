package dk.portvagt.web.solution;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.landscape.register.RegisterFile;
import dk.portvagt.landscape.register.RegisterFiles;
import dk.portvagt.landscape.register.RegisterReport;
import dk.portvagt.text.SpreadsheetFile;
import dk.portvagt.text.UnreadableFile;
import dk.portvagt.web.cockpit.ExcelCsv;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Gives the secretariat the register as three files and takes them back. The first request shows what a file would do;
 * the second sends its text again and reads it in.
 */
@RestController
@RequestMapping(RegisterFilePages.ADDRESS)
class RegisterFilePages {

    static final String ADDRESS = SolutionPages.ADDRESS + "/files";

    private static final String PAGE = "register-files";

    private final RegisterFiles files;
    private final CurrentCaller caller;
    private final PageShell shell;

    RegisterFilePages(RegisterFiles files, CurrentCaller caller, PageShell shell) {
        this.files = files;
        this.caller = caller;
        this.shell = shell;
    }

    /** Tells whether the person may change the register by files. */
    static boolean mayUse(Caller person) {
        return person.isIn(PortvagtGroup.SECRETARIAT) && person.municipality().isPresent();
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show(HttpServletResponse response) {
        municipality();
        return page(response, HttpStatus.OK, Map.of());
    }

    /**
     * Gives one of the files.
     *
     * @param word of {@link RegisterFile}
     */
    @GetMapping("/{word}")
    ResponseEntity<byte[]> download(@PathVariable("word") String word) throws IOException {
        String municipality = municipality();
        RegisterFile file = RegisterFile.of(word).orElse(null);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        List<List<String>> rows = files.export(file, municipality);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(file.word()))
                .header("Cache-Control", "no-store")
                .contentType(MediaType.parseMediaType(ExcelCsv.MEDIA_TYPE))
                .body(ExcelCsv.bytes(csv -> {
                    for (List<String> row : rows) {
                        csv.row(row.stream().map(ExcelCsv::text).toList());
                    }
                }));
    }

    /** Shows what the file would do. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> check(@RequestParam("file") MultipartFile file, HttpServletResponse response)
            throws IOException {
        byte[] sent = file.getBytes();
        return answer(response, files.check(sent, municipality()), text(sent), false);
    }

    /** Reads the file in: all of it, or nothing. */
    @PostMapping(
            path = "/read-in",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> readIn(@RequestParam("content") String content, HttpServletResponse response) {
        RegisterReport report = files.readIn(content.getBytes(StandardCharsets.UTF_8), municipality());
        return answer(response, report, content, report.isReady());
    }

    @ExceptionHandler({
        MultipartException.class,
        MissingServletRequestPartException.class,
        MissingServletRequestParameterException.class
    })
    ResponseEntity<String> unreadableForm(HttpServletResponse response) {
        return page(
                response,
                HttpStatus.BAD_REQUEST,
                Map.of("refusal", "Filen kunne ikke modtages. Vælg en fil på højst 1 MB."));
    }

    @ExceptionHandler
    ResponseEntity<String> notAllowed(NotSecretariat refusal, HttpServletResponse response) {
        return PageShell.answer(
                response,
                HttpStatus.FORBIDDEN,
                shell.sentence(
                        "Ingen adgang", "Kun sekretariatet i én kommune kan hente og indlæse registeret som filer."));
    }

    private ResponseEntity<String> answer(
            HttpServletResponse response, RegisterReport report, String text, boolean done) {
        HttpStatus status = report.isReady() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        Map<String, Object> values = new HashMap<>();
        if (report.fileError() == null) {
            values.put(done ? "done" : "report", report);
            values.put("content", text);
        } else {
            values.put("refusal", report.fileError());
        }
        return page(response, status, values);
    }

    private ResponseEntity<String> page(HttpServletResponse response, HttpStatus status, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("files", RegisterFile.values());
        return PageShell.answer(response, status, shell.fill(PAGE, all));
    }

    private static String text(byte[] sent) {
        try {
            return SpreadsheetFile.text(sent);
        } catch (UnreadableFile e) {
            return "";
        }
    }

    private String municipality() {
        Caller person = caller.get();
        if (!mayUse(person)) {
            throw new NotSecretariat();
        }
        return person.municipality().orElseThrow();
    }

    /** Refuses a person who is not in the secretariat of exactly one municipality. */
    private static final class NotSecretariat extends RuntimeException {}
}
