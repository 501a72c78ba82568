package dk.portvagt.web.people;

import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.KnownMunicipalities;
import dk.portvagt.engine.identity.Municipality;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.people.WantedAccount;
import dk.portvagt.people.steps.MunicipalityDesk;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Lets the installation's administrator see the municipalities, and add one without a restart. */
@RestController
@RequestMapping(MunicipalityPages.ADDRESS)
class MunicipalityPages {

    static final String ADDRESS = "/portvagt/kommuner";

    private final KnownMunicipalities municipalities;
    private final MunicipalityDesk desk;
    private final CurrentCaller caller;
    private final PageShell shell;

    MunicipalityPages(
            KnownMunicipalities municipalities, MunicipalityDesk desk, CurrentCaller caller, PageShell shell) {
        this.municipalities = municipalities;
        this.desk = desk;
        this.caller = caller;
        this.shell = shell;
    }

    @GetMapping
    ResponseEntity<String> show(HttpServletResponse response) {
        administrator();
        return page(Map.of(), HttpStatus.OK, response);
    }

    /**
     * Adds a municipality with its first digitalisation manager, and shows, this once, the link by which that person
     * chooses a password.
     *
     * @param alsoAdministrator not empty if the manager administers the municipality's people too
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> add(
            @RequestParam(name = "kode", defaultValue = "") String code,
            @RequestParam(name = "kommunenavn", defaultValue = "") String name,
            @RequestParam(name = "logo", required = false) @Nullable MultipartFile logo,
            @RequestParam(name = "brugernavn", defaultValue = "") String user,
            @RequestParam(name = "administrator", defaultValue = "") String alsoAdministrator,
            TypedAccount typed,
            HttpServletResponse response)
            throws IOException {
        administrator();
        WantedAccount account = typed.account(user);
        WantedAccount manager = new WantedAccount(
                account.userId(),
                account.firstName(),
                account.lastName(),
                account.email(),
                roles(!alsoAdministrator.isEmpty()),
                List.of());
        Outcome<String> outcome = desk.add(
                code.strip(),
                name.strip(),
                content(logo),
                manager,
                typed.reason().strip());
        if (outcome instanceof Outcome.Done<String> done) {
            return page(
                    Map.of("done", name.strip(), "user", manager.userId(), "link", PeoplePages.link(done.value())),
                    HttpStatus.OK,
                    response);
        }
        Map<String, Object> again = new HashMap<>();
        again.put("refusals", lines(outcome));
        again.put("code", code);
        again.put("name", name);
        again.put("content", manager);
        again.put("alsoAdministrator", !alsoAdministrator.isEmpty());
        again.put("reason", typed.reason());
        return page(again, HttpStatus.UNPROCESSABLE_ENTITY, response);
    }

    @PostMapping(path = "/{code}/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> changeLogo(
            @PathVariable("code") String code,
            @RequestParam(name = "logo", required = false) @Nullable MultipartFile logo,
            HttpServletResponse response)
            throws IOException {
        administrator();
        byte[] sent = content(logo);
        Outcome<Nothing> outcome = desk.changeLogo(code, sent == null ? new byte[0] : sent);
        return outcome.isDone()
                ? PageShell.seeOther(ADDRESS)
                : page(Map.of("refusals", lines(outcome)), HttpStatus.UNPROCESSABLE_ENTITY, response);
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<String> unreadableForm(HttpServletResponse response) {
        // A short page: the server sends what fits in one buffer before it cuts the connection of a file that is too
        // large.
        return PageShell.answer(
                response,
                HttpStatus.UNPROCESSABLE_ENTITY,
                shell.sentence(
                        "Filen er for stor",
                        "Logo: filen kunne ikke modtages. Gå tilbage, og vælg et billede af typen PNG på højst 1 MB."));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(PeoplePages.NotHere refusal, HttpServletResponse response) {
        return refusal.page(response, shell);
    }

    private ResponseEntity<String> page(Map<String, Object> shown, HttpStatus status, HttpServletResponse response) {
        Map<String, Object> values = new HashMap<>();
        values.put("refusals", List.of());
        values.put("done", "");
        values.put("code", "");
        values.put("name", "");
        values.put("content", new WantedAccount("", "", "", "", List.of(), List.of()));
        values.put("alsoAdministrator", true);
        values.put("reason", "");
        values.putAll(shown);
        values.put("municipalities", municipalities.all());
        values.put(
                "added", municipalities.added().stream().map(Municipality::code).toList());
        return PageShell.answer(response, status, shell.fill("municipalities", values));
    }

    private void administrator() {
        if (!AccountAccess.ofInstallation(caller.get())) {
            throw PeoplePages.NotHere.ofInstallation();
        }
    }

    private static List<String> roles(boolean alsoAdministrator) {
        return Stream.of(PortvagtGroup.DIGITALISATION_MANAGER, PortvagtGroup.MUNICIPAL_ADMINISTRATOR)
                .filter(group -> alsoAdministrator || group == PortvagtGroup.DIGITALISATION_MANAGER)
                .map(PortvagtGroup::id)
                .toList();
    }

    /** Returns the file; null if none was chosen. */
    private static byte @Nullable [] content(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? null : file.getBytes();
    }

    private static List<String> lines(Outcome<?> outcome) {
        return List.of(outcome.refusal().orElseThrow().split("\n"));
    }
}
