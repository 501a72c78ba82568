package dk.portvagt.web.people;

import dk.portvagt.absence.Absence;
import dk.portvagt.engine.identity.People;
import dk.portvagt.people.Account;
import dk.portvagt.people.PersonChange;
import dk.portvagt.people.PersonLog;
import dk.portvagt.people.WantedAccount;
import dk.portvagt.people.steps.Accounts;
import dk.portvagt.people.steps.EmploymentDesk;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.PageShell;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of a person: the account, leave, departure, and what was changed. */
@Component
class PersonPage {

    private final Accounts accounts;
    private final EmploymentDesk desk;
    private final PersonLog log;
    private final People people;
    private final PageShell shell;
    private final Clock clock;

    PersonPage(Accounts accounts, EmploymentDesk desk, PersonLog log, People people, PageShell shell, Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.log = log;
        this.people = people;
        this.shell = shell;
        this.clock = clock;
    }

    /** Fills the form of a new person. */
    String blank(WantedAccount content, String reason, @Nullable String refusal) {
        Map<String, Object> values = choices();
        values.put("isNew", true);
        values.put("content", content);
        values.put("reason", reason);
        values.put("refusals", sentences(refusal));
        values.put("heldElsewhere", List.of());
        return shell.fill("person", values);
    }

    /**
     * Fills the page of a person.
     *
     * @param typed what was typed and refused; null to show the account
     * @param refusal in Danish, a fault a line; null for none
     */
    String of(Account known, @Nullable WantedAccount typed, @Nullable String refusal, String reason) {
        List<PersonChange> changes = log.of(known.userId());
        Map<String, Object> values = choices();
        values.put("isNew", false);
        values.put("account", known);
        values.put("state", known.state());
        values.put("content", typed == null ? known.content() : typed);
        values.put("reason", reason);
        values.put("refusals", sentences(refusal));
        values.put("heldElsewhere", heldElsewhere(known));
        values.put("changes", changes);
        values.put(
                "names",
                people.names(changes.stream().map(PersonChange::changedBy).collect(Collectors.toSet())));
        values.put("say", danish());
        values.put("today", LocalDate.now(clock));
        values.put("absences", desk.absences(known));
        values.put("colleagues", desk.colleagues(known));
        values.put("others", people.names(others(known)));
        return shell.fill("person", values);
    }

    /** Returns roles and municipalities of the account that this administrator neither gives nor takes. */
    private List<String> heldElsewhere(Account known) {
        Map<String, String> roles = accounts.roles();
        Map<String, String> places = accounts.municipalities();
        Map<String, String> names = accounts.groupNames();
        return Stream.concat(
                        known.content().roles().stream()
                                .filter(role -> !roles.containsKey(role))
                                .map(role -> names.getOrDefault(role, role)),
                        known.content().municipalities().stream()
                                .filter(code -> !places.containsKey(code))
                                .map(code -> "kommune " + code))
                .toList();
    }

    /** Returns the ids of those who stand in for the person, or take over. */
    private Set<String> others(Account known) {
        return Stream.concat(
                        desk.absences(known).stream().map(Absence::standIn),
                        Optional.ofNullable(known.departure()).stream().map(departure -> departure.heir()))
                .collect(Collectors.toSet());
    }

    /** Writes days as Danes read them. */
    Danish danish() {
        return new Danish(clock.getZone());
    }

    /** Returns the roles and municipalities to choose from. */
    Map<String, Object> choices() {
        Map<String, Object> values = new HashMap<>();
        values.put("roles", accounts.roles());
        values.put("municipalities", accounts.municipalities());
        values.put("groupNames", accounts.groupNames());
        return values;
    }

    private static List<String> sentences(@Nullable String refusal) {
        return refusal == null ? List.of() : List.of(refusal.split("\n"));
    }
}
