package dk.portvagt.web.mail;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.notification.LoggedMail;
import dk.portvagt.notification.MailAccount;
import dk.portvagt.notification.MailDecisions;
import dk.portvagt.notification.MailLog;
import dk.portvagt.notification.MailScope;
import dk.portvagt.notification.MailState;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/**
 * Shows the mails of a person's municipality and takes the person's decisions on them. The filters in front require a
 * log-in, and block requests that another site sends through a person's browser.
 */
@RestController
@RequestMapping(MailPages.ADDRESS)
class MailPages implements MenuSource {

    static final String ADDRESS = "/portvagt/mails";

    private static final int PER_PAGE = 50;

    private final MailLog log;
    private final MailDecisions decisions;
    private final MailAccount account;
    private final MailRows rows;
    private final MailPage page;
    private final CurrentCaller caller;
    private final People people;

    MailPages(
            MailLog log,
            MailDecisions decisions,
            MailAccount account,
            MailRows rows,
            MailPage page,
            CurrentCaller caller,
            People people) {
        this.log = log;
        this.decisions = decisions;
        this.account = account;
        this.rows = rows;
        this.page = page;
        this.caller = caller;
        this.people = people;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return MailAccess.scope(person).isPresent()
                ? List.of(new MenuEntry(40, ADDRESS, "E-mails", "Hvad der er fortalt til hvem"))
                : List.of();
    }

    /**
     * Returns the page of the mails in one state.
     *
     * @param state null for all mails
     */
    static String address(@Nullable MailState state) {
        return state == null ? ADDRESS : ADDRESS + "?state=" + state.name();
    }

    /**
     * Lists mails.
     *
     * @param state name of a state; all mails for an unknown one
     * @param before id of the last mail of the page before
     * @param done the last result of a decision
     */
    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response) {
        MailScope scope = scope(caller.get());
        MailState chosen = state(state).orElse(null);
        List<LoggedMail> mails = log.list(scope, chosen, number(before).orElse(Long.MAX_VALUE), PER_PAGE);
        String older = mails.size() < PER_PAGE
                ? null
                : address(chosen) + (chosen == null ? "?" : "&") + "before="
                        + mails.get(PER_PAGE - 1).id();
        String html = page.of(
                mails.stream().map(rows::of).toList(),
                log.counts(scope),
                chosen,
                older,
                MailOutcome.sentence(done),
                account.isConfigured());
        return PageShell.answer(response, HttpStatus.OK, html);
    }

    @PostMapping("/{id}/send")
    ResponseEntity<String> send(
            @PathVariable String id, @RequestParam String state, @RequestParam(defaultValue = "") String filter) {
        return decided(id, state, filter, MailOutcome.SENT_AGAIN, (mail, seen, person) -> {
            // The current address: an administrator corrects a wrong address in Admin before the mail is resent.
            String address = people.email(mail.recipient()).orElse(mail.address());
            return decisions.send(mail.id(), seen, address, person);
        });
    }

    @PostMapping("/{id}/give-up")
    ResponseEntity<String> giveUp(
            @PathVariable String id, @RequestParam String state, @RequestParam(defaultValue = "") String filter) {
        return decided(
                id,
                state,
                filter,
                MailOutcome.GIVEN_UP,
                (mail, seen, person) -> decisions.giveUp(mail.id(), seen, person));
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<String> confirm(
            @PathVariable String id, @RequestParam String state, @RequestParam(defaultValue = "") String filter) {
        return decided(
                id,
                state,
                filter,
                MailOutcome.CONFIRMED,
                (mail, seen, person) -> decisions.confirm(mail.id(), seen, person));
    }

    @ExceptionHandler
    ResponseEntity<String> notAllowed(NotReader refusal, HttpServletResponse response) {
        return PageShell.answer(response, HttpStatus.FORBIDDEN, page.refused(refusal.getMessage()));
    }

    private ResponseEntity<String> decided(
            String id, String state, String filter, MailOutcome outcome, Decision decision) {
        Caller person = caller.get();
        MailScope scope = scope(person);
        boolean done = number(id)
                .flatMap(number -> log.find(scope, number))
                .flatMap(mail -> state(state).map(seen -> decision.on(mail, seen, person.userId())))
                .orElse(false);
        MailState chosen = state(filter).orElse(null);
        String back = address(chosen) + (chosen == null ? "?" : "&") + "done="
                + (done ? outcome : MailOutcome.NOTHING_DONE).name();
        // The browser then requests the page itself, so that a reload does not repeat the decision.
        return PageShell.seeOther(back);
    }

    private static MailScope scope(Caller person) {
        return MailAccess.scope(person).orElseThrow(NotReader::new);
    }

    private static Optional<MailState> state(String name) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    /** Decides on a mail that was seen in a state; returns false if nothing changed. */
    @FunctionalInterface
    private interface Decision {

        boolean on(LoggedMail mail, MailState seen, String person);
    }

    /** Refuses a person who does not manage mails. */
    private static final class NotReader extends RuntimeException {

        private NotReader() {
            super("Kun sekretariat, digitaliseringschef og administrator kan se e-mails.");
        }
    }

    /** What came of a person's decision about a mail. */
    private enum MailOutcome {
        SENT_AGAIN("Mailen sendes om et øjeblik."),
        GIVEN_UP("Mailen er opgivet og bliver ikke sendt."),
        CONFIRMED("Mailen står nu som sendt."),
        NOTHING_DONE(
                "Der skete ikke noget: mailen er kommet videre i mellemtiden, eller modtageren har ingen adresse.");

        private final String sentence;

        MailOutcome(String sentence) {
            this.sentence = sentence;
        }

        /** In Danish; null when the name is none. */
        static String sentence(String name) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.name().equals(name))
                    .map(outcome -> outcome.sentence)
                    .findFirst()
                    .orElse(null);
        }
    }
}
