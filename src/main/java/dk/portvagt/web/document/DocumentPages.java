package dk.portvagt.web.document;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.documents.Sha256;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.evidence.Evidence;
import dk.portvagt.evidence.Upload;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists and serves documents. A missing document and a forbidden one get the same answer, so that it reveals nothing
 * about other cases.
 */
@RestController
@RequestMapping(DocumentPages.ADDRESS)
class DocumentPages implements MenuSource {

    static final String ADDRESS = "/portvagt/documents";
    /** Serves files of open tasks. */
    static final String UPLOADS = ADDRESS + "/uploads";

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPages.class);
    private static final String NOTHING_HERE =
            "Der er ikke noget dokument her, som du kan se. Søg det frem på sagsnummer eller møde.";
    private static final String DAMAGED =
            "Dokumentets indhold svarer ikke længere til det fingeraftryk, det blev gemt med."
                    + " Det udleveres ikke. Kontakt en administrator.";

    private final DocumentList documents;
    private final DocumentArchive archive;
    private final Evidence evidence;
    private final CurrentCaller caller;
    private final DocumentPage page;

    DocumentPages(
            DocumentList documents,
            DocumentArchive archive,
            Evidence evidence,
            CurrentCaller caller,
            DocumentPage page) {
        this.documents = documents;
        this.archive = archive;
        this.evidence = evidence;
        this.caller = caller;
        this.page = page;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return CaseAccess.mayReadAnyCases(person)
                ? List.of(new MenuEntry(30, ADDRESS, "Dokumenter", "Papirer til sager og møder"))
                : List.of();
    }

    /**
     * Lists documents.
     *
     * @param caseNumber as typed; empty if not requested
     * @param meeting a meeting's number, as typed; empty if not requested
     */
    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(name = "sag", defaultValue = "") String caseNumber,
            @RequestParam(name = "moede", defaultValue = "") String meeting,
            HttpServletResponse response) {
        Caller person = caller.get();
        List<DocumentRow> found;
        String heading;
        if (!caseNumber.isBlank()) {
            found = documents.ofCase(caseNumber, person);
            heading = "Dokumenter på sagen " + caseNumber.strip();
        } else if (!meeting.isBlank()) {
            found = number(meeting).map(id -> documents.ofMeeting(id, person)).orElse(List.of());
            heading = "Mødets dokumenter";
        } else {
            found = documents.latest(person);
            heading = "Senest gemte dokumenter";
        }
        return PageShell.answer(
                response,
                HttpStatus.OK,
                page.found(found, documents.meetings(person), caseNumber.strip(), meeting.strip(), heading));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> download(@PathVariable String id, HttpServletResponse response) {
        Optional<ArchivedDocument> found = number(id).flatMap(number -> documents.find(number, caller.get()));
        if (found.isEmpty()) {
            return PageShell.answer(response, HttpStatus.NOT_FOUND, page.refused(NOTHING_HERE));
        }
        ArchivedDocument document = found.get();
        byte[] content = archive.content(document.filed().id());
        if (!Sha256.of(content).equals(document.filed().sha256())) {
            LOG.error("Document {} no longer matches its archived hash", id);
            return PageShell.answer(response, HttpStatus.INTERNAL_SERVER_ERROR, page.refused(DAMAGED));
        }
        return file(document.mediaType(), fileName(document), content);
    }

    @GetMapping("/uploads/{id}")
    ResponseEntity<?> downloadUpload(@PathVariable String id, HttpServletResponse response) {
        Optional<Upload> found = number(id).flatMap(number -> documents.findUpload(number, caller.get()));
        return found.isEmpty()
                ? PageShell.answer(response, HttpStatus.NOT_FOUND, page.refused(NOTHING_HERE))
                : file(
                        found.get().mediaType(),
                        found.get().name(),
                        evidence.content(found.get().id()));
    }

    /** Serves the file for saving only: a person's upload may claim any type, so the browser must not show it. */
    private static ResponseEntity<byte[]> file(String mediaType, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(content);
    }

    /** Returns the name of the file to save. */
    private static String fileName(ArchivedDocument document) {
        if (document.kind() == DocumentKind.EVIDENCE) {
            return document.filed().title();
        }
        String subject = document.caseNumber() == null ? "" : document.caseNumber() + " ";
        String name = "%s%s v%d"
                .formatted(subject, document.filed().title(), document.filed().version())
                .replaceAll("[^\\p{L}\\p{N} .,()-]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return name + ".pdf";
    }

    private static Optional<Long> number(String typed) {
        String digits = typed.strip();
        return digits.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
