package dk.portvagt.people.steps;

import dk.portvagt.absence.Absence;
import dk.portvagt.absence.Absences;
import dk.portvagt.absence.steps.PersonsTasks;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Roles;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import dk.portvagt.people.Departure;
import dk.portvagt.people.Departures;
import dk.portvagt.people.PasswordLinks;
import dk.portvagt.people.PersonChange;
import dk.portvagt.people.PersonLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Closes the account of a person who has left. What is for the person alone is from then on the heir's, like that of an
 * absent person is the stand-in's, with the same separation of duties; a group's task is the group's again. The account
 * stays with its name and its municipality.
 */
@Component
class AccountClosing {

    private final IdentityService identity;
    private final Departures departures;
    private final Absences absences;
    private final PersonsTasks tasks;
    private final PasswordLinks links;
    private final PersonLog log;
    private final People people;
    private final Roles roles;
    private final Notices notices;
    private final Clock clock;

    AccountClosing(
            IdentityService identity,
            Departures departures,
            Absences absences,
            PersonsTasks tasks,
            PasswordLinks links,
            PersonLog log,
            People people,
            Roles roles,
            Notices notices,
            Clock clock) {
        this.identity = identity;
        this.departures = departures;
        this.absences = absences;
        this.tasks = tasks;
        this.links = links;
        this.log = log;
        this.people = people;
        this.roles = roles;
        this.notices = notices;
        this.clock = clock;
    }

    /** Closes the account, in the caller's transaction and without a person's rights. */
    void close(Departure departure) {
        String municipality = departure.municipality();
        String person = departure.person();
        LocalDate gone = departure.lastDay().plusDays(1);
        absences.end(municipality, person, gone);
        absences.note(new Absence(municipality, person, departure.heir(), gone, Absence.FOR_GOOD), departure.notedBy())
                .orThrow(BadUserRequestException::new);
        tasks.handOver(municipality, person);
        tasks.giveToGroups(municipality, person);
        List<String> held = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        held.forEach(role -> identity.deleteMembership(person, role));
        links.end(person);
        departures.close(person);
        log.add(new PersonChange(
                person,
                List.of(),
                held,
                List.of(
                        "Adgangen er lukket; sidste dag var %s.".formatted(DanishDates.of(departure.lastDay())),
                        "Har ikke længere %s."
                                .formatted(
                                        held.isEmpty()
                                                ? "nogen rolle"
                                                : "rollen " + String.join(", ", roles.names(held))),
                        "Opgaver til personen alene er nu hos %s.".formatted(people.name(departure.heir()))),
                departure.reason(),
                departure.notedBy(),
                OffsetDateTime.now(clock)));
        notices.toPerson(municipality, departure.heir(), notice(departure));
    }

    private Notice notice(Departure departure) {
        String name = people.name(departure.person());
        return Notice.of(
                "departure:%s:%s:%s".formatted(departure.municipality(), departure.person(), departure.lastDay()),
                "Du overtager opgaver efter " + name,
                ("%s er fratrådt. Opgaver til %s alene ligger fra nu af hos dig, under “Mine opgaver”; øverst på hver står,"
                                + " hvem du løser den efter.")
                        .formatted(name, name));
    }
}
