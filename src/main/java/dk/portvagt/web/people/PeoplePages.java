package dk.portvagt.web.people;

import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.people.Account;
import dk.portvagt.people.Misfit;
import dk.portvagt.people.WantedAccount;
import dk.portvagt.people.steps.AccountDesk;
import dk.portvagt.people.steps.Accounts;
import dk.portvagt.text.Containing;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets administrators find, add and change the people whom they administer. */
@RestController
@RequestMapping("/portvagt")
class PeoplePages implements MenuSource {

    static final String ADDRESS = "/portvagt/personer";

    private static final int PER_PAGE = 50;
    private static final int LONGEST = 100;
    private static final String MISFITS = "ret";
    private static final String LEAVING = "fratraadt";
    private static final String NOBODY = "Der er ingen bruger her, som du administrerer.";

    private final Accounts accounts;
    private final AccountDesk desk;
    private final PersonPage page;
    private final People people;
    private final CurrentCaller caller;
    private final PageShell shell;

    PeoplePages(
            Accounts accounts,
            AccountDesk desk,
            PersonPage page,
            People people,
            CurrentCaller caller,
            PageShell shell) {
        this.accounts = accounts;
        this.desk = desk;
        this.page = page;
        this.people = people;
        this.caller = caller;
        this.shell = shell;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return AccountAccess.mayAdminister(person)
                ? List.of(new MenuEntry(
                        90,
                        ADDRESS,
                        "Personer",
                        "Brugere med roller og kommune: opret, ret, og se hvem der mangler noget"))
                : List.of();
    }

    /**
     * Lists people by name.
     *
     * @param text part of a name, user id or mail address
     * @param role group id
     * @param municipality its code
     * @param shown {@code ret} for those whose account does not fit together, {@code fratraadt} for those who leave
     * @param from number of people before this page
     */
    @GetMapping("/personer")
    ResponseEntity<String> list(
            @RequestParam(name = "soeg", defaultValue = "") String text,
            @RequestParam(name = "rolle", defaultValue = "") String role,
            @RequestParam(name = "kommune", defaultValue = "") String municipality,
            @RequestParam(name = "vis", defaultValue = "") String shown,
            @RequestParam(name = "fra", defaultValue = "") String from,
            HttpServletResponse response) {
        administrator();
        Wanted wanted = new Wanted(
                text.strip().substring(0, Math.min(LONGEST, text.strip().length())), role, municipality, shown);
        int first = PageShell.rowsBefore(from);
        return PageShell.answer(response, HttpStatus.OK, listed(wanted, first, null));
    }

    /** Cures what does not fit together in an account, and shows the list again. */
    @PostMapping("/personer/{user}/ret")
    ResponseEntity<String> cure(
            @PathVariable("user") String user,
            @RequestParam("fejl") String misfit,
            @RequestParam(name = "valg", defaultValue = "") String chosen,
            HttpServletResponse response) {
        administrator();
        Outcome<Nothing> outcome = Arrays.stream(Misfit.Kind.values())
                .filter(kind -> kind.name().equals(misfit))
                .findFirst()
                .map(kind -> desk.cure(user, kind, chosen))
                .orElseGet(() -> Outcome.refused(NOBODY));
        return outcome.isDone()
                ? PageShell.seeOther(ADDRESS + "?soeg=" + inAddress(user))
                : PageShell.answer(
                        response,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        listed(
                                new Wanted(user, "", "", ""),
                                0,
                                outcome.refusal().orElseThrow()));
    }

    /** Shows the empty form; a municipality that is the only choice is chosen. */
    @GetMapping("/ny-person")
    ResponseEntity<String> blank(HttpServletResponse response) {
        administrator();
        List<String> places = List.copyOf(accounts.municipalities().keySet());
        WantedAccount empty = new WantedAccount("", "", "", "", List.of(), places.size() == 1 ? places : List.of());
        return PageShell.answer(response, HttpStatus.OK, page.blank(empty, "", null));
    }

    /** Creates the account and shows, this once, the link by which the person chooses a password. */
    @PostMapping("/ny-person")
    ResponseEntity<String> add(
            @RequestParam(name = "brugernavn", defaultValue = "") String user,
            TypedAccount typed,
            HttpServletResponse response) {
        administrator();
        WantedAccount wanted = typed.account(user);
        String reason = typed.reason();
        Outcome<String> outcome = desk.add(wanted, reason);
        return outcome instanceof Outcome.Done<String> done
                ? linked(wanted.userId(), done.value(), true, response)
                : PageShell.answer(
                        response,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        page.blank(wanted, reason, outcome.refusal().orElseThrow()));
    }

    @GetMapping("/personer/{user}")
    ResponseEntity<String> show(@PathVariable("user") String user, HttpServletResponse response) {
        administrator();
        return PageShell.answer(response, HttpStatus.OK, page.of(found(user), null, null, ""));
    }

    /** Changes the account and shows it again. */
    @PostMapping("/personer/{user}")
    ResponseEntity<String> change(
            @PathVariable("user") String user,
            @RequestParam("set") String seen,
            TypedAccount typed,
            HttpServletResponse response) {
        administrator();
        Account known = found(user);
        WantedAccount wanted = typed.account(known.userId());
        Outcome<Nothing> outcome = desk.change(wanted, seen, typed.reason());
        return outcome.isDone()
                ? PageShell.seeOther(of(user) + "#log")
                : PageShell.answer(
                        response,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        page.of(known, wanted, outcome.refusal().orElseThrow(), typed.reason()));
    }

    /** Makes a new link for a password and shows it this once. */
    @PostMapping("/personer/{user}/adgangskode")
    ResponseEntity<String> newPassword(
            @PathVariable("user") String user,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        administrator();
        Account known = found(user);
        Outcome<String> outcome = desk.newPassword(user, PageShell.typed(reason));
        return outcome instanceof Outcome.Done<String> done
                ? linked(known.userId(), done.value(), false, response)
                : PageShell.answer(
                        response,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        page.of(known, null, outcome.refusal().orElseThrow(), ""));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(NotHere refusal, HttpServletResponse response) {
        return refusal.page(response, shell);
    }

    private String listed(Wanted wanted, int from, @Nullable String refusal) {
        List<Account> all = accounts.all();
        List<Account> matching = all.stream().filter(wanted::matches).toList();
        List<Account> shown = matching.stream().skip(from).limit(PER_PAGE).toList();
        Map<String, Object> values = page.choices();
        values.put("say", page.danish());
        values.put("wanted", wanted);
        values.put("refusal", refusal);
        values.put("ofInstallation", AccountAccess.ofInstallation(caller.get()));
        values.put("accounts", shown);
        values.put("from", from);
        values.put("until", from + shown.size());
        values.put("total", matching.size());
        values.put(
                "misfits",
                all.stream().filter(account -> !account.misfits().isEmpty()).count());
        values.put("earlier", from > 0 ? wanted.address(Math.max(0, from - PER_PAGE)) : null);
        values.put("later", from + shown.size() < matching.size() ? wanted.address(from + PER_PAGE) : null);
        return shell.fill("people", values);
    }

    private ResponseEntity<String> linked(String user, String secret, boolean isNew, HttpServletResponse response) {
        Map<String, Object> values = new HashMap<>();
        values.put("user", user);
        values.put("name", people.name(user));
        values.put("isNew", isNew);
        values.put("link", link(secret));
        return PageShell.answer(response, HttpStatus.OK, shell.fill("person-link", values));
    }

    /** Returns the link with the server's name as the administrator's browser knows it. */
    static String link(String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(PasswordPages.ADDRESS + "/" + secret)
                .toUriString();
    }

    private Account found(String user) {
        return accounts.find(user).orElseThrow(() -> new NotHere(HttpStatus.NOT_FOUND, "Personen findes ikke", NOBODY));
    }

    private void administrator() {
        if (!AccountAccess.mayAdminister(caller.get())) {
            throw NotHere.forbidden();
        }
    }

    /** Returns the address of the person's page. */
    static String of(String user) {
        return ADDRESS + "/" + inAddress(user);
    }

    private static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Describes which people the list shows. */
    record Wanted(String text, String role, String municipality, String shown) {

        boolean matches(Account account) {
            WantedAccount content = account.content();
            String searched = Containing.folded(String.join(" ", content.name(), content.userId(), content.email()));
            return searched.contains(Containing.folded(text))
                    && (role.isEmpty() || content.roles().contains(role))
                    && (municipality.isEmpty() || content.municipalities().contains(municipality))
                    && (!shown.equals(MISFITS) || !account.misfits().isEmpty())
                    && (!shown.equals(LEAVING) || account.departure() != null);
        }

        /** Returns the address of another page of the same list. */
        String address(int from) {
            return UriComponentsBuilder.fromPath(ADDRESS)
                    .queryParam("soeg", "{text}")
                    .queryParam("rolle", "{role}")
                    .queryParam("kommune", "{municipality}")
                    .queryParam("vis", "{shown}")
                    .queryParam("fra", from)
                    .encode()
                    .buildAndExpand(text, role, municipality, shown)
                    .toUriString();
        }
    }

    /** Refuses what is not there, or not for this person. */
    static final class NotHere extends RuntimeException {

        private final HttpStatus status;
        private final String heading;

        private NotHere(HttpStatus status, String heading, String sentence) {
            super(sentence);
            this.status = status;
            this.heading = heading;
        }

        static NotHere unknown() {
            return new NotHere(HttpStatus.NOT_FOUND, "Personen findes ikke", NOBODY);
        }

        static NotHere forbidden() {
            return new NotHere(
                    HttpStatus.FORBIDDEN,
                    "Ingen adgang",
                    "Kun administratorer og kommuneadministratorer i én kommune administrerer personer.");
        }

        /** Refuses what is for all municipalities. */
        static NotHere ofInstallation() {
            return new NotHere(
                    HttpStatus.FORBIDDEN,
                    "Ingen adgang",
                    "Kun installationens administrator ser denne side: den gælder alle kommuner.");
        }

        ResponseEntity<String> page(HttpServletResponse response, PageShell shell) {
            return PageShell.answer(response, status, shell.sentence(heading, getMessage()));
        }
    }
}
