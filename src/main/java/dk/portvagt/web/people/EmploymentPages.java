package dk.portvagt.web.people;

import dk.portvagt.engine.identity.AccountAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.people.steps.Accounts;
import dk.portvagt.people.steps.EmploymentDesk;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes leave and departures of people from the forms on their pages. */
@RestController
@RequestMapping(PeoplePages.ADDRESS + "/{user}")
class EmploymentPages {

    private static final String NO_DAY = "Vælg en dag.";

    private final Accounts accounts;
    private final EmploymentDesk desk;
    private final PersonPage page;
    private final CurrentCaller caller;
    private final PageShell shell;

    EmploymentPages(Accounts accounts, EmploymentDesk desk, PersonPage page, CurrentCaller caller, PageShell shell) {
        this.accounts = accounts;
        this.desk = desk;
        this.page = page;
        this.caller = caller;
        this.shell = shell;
    }

    /** Registers leave; the days are ISO dates, as a browser sends them. */
    @PostMapping("/fravaer")
    ResponseEntity<String> leave(
            @PathVariable("user") String user,
            @RequestParam(name = "fra", defaultValue = "") String first,
            @RequestParam(name = "til", defaultValue = "") String last,
            @RequestParam(name = "stedfortraeder", defaultValue = "") String standIn,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        return answer(
                user,
                () -> day(first)
                        .flatMap(from -> day(last).map(until -> desk.leave(user, standIn, from, until, reason)))
                        .orElseGet(() -> Outcome.refused(NO_DAY)),
                response);
    }

    @PostMapping("/tilbage")
    ResponseEntity<String> back(
            @PathVariable("user") String user,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        return answer(user, () -> desk.back(user, reason), response);
    }

    /** Registers the end of employment; the day is an ISO date. */
    @PostMapping("/fratraedelse")
    ResponseEntity<String> leaveForGood(
            @PathVariable("user") String user,
            @RequestParam(name = "dag", defaultValue = "") String lastDay,
            @RequestParam(name = "efterfoelger", defaultValue = "") String heir,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        return answer(
                user,
                () -> day(lastDay)
                        .map(day -> desk.leaveForGood(user, day, heir, reason))
                        .orElseGet(() -> Outcome.refused(NO_DAY)),
                response);
    }

    @PostMapping("/fortryd")
    ResponseEntity<String> stay(
            @PathVariable("user") String user,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        return answer(user, () -> desk.stay(user, reason), response);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(PeoplePages.NotHere refusal, HttpServletResponse response) {
        return refusal.page(response, shell);
    }

    private ResponseEntity<String> answer(String user, Supplier<Outcome<Nothing>> act, HttpServletResponse response) {
        if (!AccountAccess.mayAdminister(caller.get())) {
            throw PeoplePages.NotHere.forbidden();
        }
        return act.get()
                .refusal()
                .map(reason -> PageShell.answer(
                        response,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        page.of(accounts.find(user).orElseThrow(PeoplePages.NotHere::unknown), null, reason, "")))
                .orElseGet(() -> PageShell.seeOther(PeoplePages.of(user) + "#log"));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
