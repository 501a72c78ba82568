package dk.portvagt.people.steps;

import static dk.portvagt.absence.steps.AbsenceVariables.ABSENCE_ACTION;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_FROM;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_PERSON;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_UNTIL;

import dk.portvagt.absence.Absence;
import dk.portvagt.absence.Absences;
import dk.portvagt.absence.steps.AbsenceVariables;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.people.Account;
import dk.portvagt.people.Departure;
import dk.portvagt.people.Departures;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Registers leave with a stand-in, and the end of employment, for the people whom the administrator behind the request
 * administers. A refusal says in Danish what to do.
 */
@Component
public class EmploymentDesk {

    private static final String BACK = "back";
    private static final String AWAY = "away";
    private static final int MOST_YEARS = 2;

    private final Accounts accounts;
    private final AccountWriter writer;
    private final Absences absences;
    private final Departures departures;
    private final StartedProcesses processes;
    private final People people;
    private final CurrentCaller caller;
    private final WholeAct whole;
    private final Clock clock;

    EmploymentDesk(
            Accounts accounts,
            AccountWriter writer,
            Absences absences,
            Departures departures,
            StartedProcesses processes,
            People people,
            CurrentCaller caller,
            WholeAct whole,
            Clock clock) {
        this.accounts = accounts;
        this.writer = writer;
        this.absences = absences;
        this.departures = departures;
        this.processes = processes;
        this.people = people;
        this.caller = caller;
        this.whole = whole;
        this.clock = clock;
    }

    /** Returns the colleagues who can take over from the person, names by user id, in the order of the names. */
    public Map<String, String> colleagues(Account account) {
        Map<String, String> names = new LinkedHashMap<>();
        account.content().municipalities().stream()
                .flatMap(municipality -> people.names(people.caseWorkers(municipality)).entrySet().stream())
                .filter(colleague -> !colleague.getKey().equals(account.userId()))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(colleague -> names.put(colleague.getKey(), colleague.getValue()));
        return names;
    }

    /** Returns the person's absences that are not over, the first first. */
    public List<Absence> absences(Account account) {
        return account.content().municipalities().stream()
                .flatMap(code -> absences.from(code, account.userId(), LocalDate.now(clock)).stream())
                .toList();
    }

    /** Registers leave; the tasks go over to the stand-in as for those who report it themselves. */
    public Outcome<Nothing> leave(String userId, String standIn, LocalDate first, LocalDate last, String reason) {
        LocalDate today = LocalDate.now(clock);
        if (first.isBefore(today) || last.isBefore(first) || last.isAfter(today.plusYears(MOST_YEARS))) {
            return Outcome.refused(
                    "Fraværet begynder i dag eller senere, slutter ikke, før det begynder, og varer højst"
                            + " to år. Ret dagene.");
        }
        return act(userId, reason, account -> {
            String municipality = municipality(account);
            requireColleague(account, standIn);
            absences.between(municipality, userId, first, last).ifPresent(known -> {
                throw new BadUserRequestException(
                        "Der er allerede meldt fravær fra %s til og med %s. Meld først tilbage, hvis det skal ændres."
                                .formatted(DanishDates.of(known.first()), DanishDates.of(known.last())));
            });
            VariableMap answers = stated(userId, AWAY);
            ABSENT_FROM.on(answers).set(first.toString());
            ABSENT_UNTIL.on(answers).set(last.toString());
            AbsenceVariables.STAND_IN.on(answers).set(standIn);
            processes.startFor("absence", municipality, answers);
            return "Fravær fra %s til og med %s; stedfortræder er %s."
                    .formatted(DanishDates.of(first), DanishDates.of(last), people.name(standIn));
        });
    }

    /** Registers that the person is back: all leave ends. */
    public Outcome<Nothing> back(String userId, String reason) {
        return act(userId, reason, account -> {
            processes.startFor("absence", municipality(account), stated(userId, BACK));
            return "Er tilbage fra fravær.";
        });
    }

    /** Registers the end of employment; the account is closed after the last day. */
    public Outcome<Nothing> leaveForGood(String userId, LocalDate lastDay, String heir, String reason) {
        if (caller.get().userId().equals(userId)) {
            return Outcome.refused("Du kan ikke registrere din egen fratrædelse. Bed en anden administrator om det.");
        }
        LocalDate today = LocalDate.now(clock);
        if (lastDay.isBefore(today.minusYears(1)) || lastDay.isAfter(today.plusYears(MOST_YEARS))) {
            return Outcome.refused("Sidste arbejdsdag ligger højst ét år tilbage og højst to år fremme. Ret dagen.");
        }
        return act(userId, reason, account -> {
            String municipality = municipality(account);
            requireColleague(account, heir);
            departures
                    .note(new Departure(
                            municipality,
                            userId,
                            lastDay,
                            heir,
                            reason.strip(),
                            caller.get().userId(),
                            false))
                    .orThrow(BadUserRequestException::new);
            processes.start("departure", municipality, userId, Map.of());
            return "Fratræder; sidste dag er %s, og %s overtager."
                    .formatted(DanishDates.of(lastDay), people.name(heir));
        });
    }

    /** Calls the departure off, or opens the account again; roles are given anew. */
    public Outcome<Nothing> stay(String userId, String reason) {
        return act(userId, reason, account -> {
            Departure departure = departures
                    .of(userId)
                    .orElseThrow(() -> new BadUserRequestException("Der er ingen fratrædelse at fortryde."));
            departures.undo(userId, caller.get().userId());
            if (departure.closed()) {
                absences.end(departure.municipality(), userId, LocalDate.now(clock));
            }
            return departure.closed() ? "Adgangen er åbnet igen." : "Fratrædelsen er fortrudt.";
        });
    }

    /**
     * Does something with an account that the administrator administers, in one transaction.
     *
     * @param act returns what was done, for the log
     */
    private Outcome<Nothing> act(String userId, String reason, Function<Account, String> act) {
        return AccountDesk.reasoned(reason)
                .then(() -> accounts.find(userId)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused("Der er ingen bruger her, som du administrerer.")))
                .flatMap(account -> whole.of(() -> {
                    writer.touch(userId);
                    writer.note(userId, List.of(), List.of(), List.of(act.apply(account)), reason.strip());
                    return Nothing.NOTHING;
                }));
    }

    private static String municipality(Account account) {
        if (account.content().municipalities().size() != 1) {
            throw new BadUserRequestException(
                    "Personen skal høre til netop én kommune. Ret først kommunen på personens side.");
        }
        return account.content().municipalities().get(0);
    }

    private void requireColleague(Account account, String colleague) {
        if (!colleagues(account).containsKey(colleague)) {
            throw new BadUserRequestException("Vælg en kollega fra listen.");
        }
    }

    private static VariableMap stated(String userId, String action) {
        VariableMap answers = Variables.createVariables();
        ABSENCE_ACTION.on(answers).set(action);
        ABSENT_PERSON.on(answers).set(userId);
        return answers;
    }
}
