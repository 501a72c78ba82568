package dk.portvagt.absence.steps;

import dk.portvagt.absence.Absence;
import dk.portvagt.absence.Absences;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.People;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the open tasks of a person who is absent today over to the stand-in, who is told. */
@Component
class HandOverTasksDelegate implements JavaDelegate {

    private final Absences absences;
    private final PersonsTasks tasks;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    HandOverTasksDelegate(Absences absences, PersonsTasks tasks, People people, Notices notices, Clock clock) {
        this.absences = absences;
        this.tasks = tasks;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = AbsenceVariables.ABSENT_PERSON.from(execution).get();
        // Nothing to hand over if the person is back already.
        absences.on(execution.getTenantId(), person, LocalDate.now(clock)).ifPresent(absence -> {
            tasks.handOver(absence.municipality(), person);
            notices.toPerson(absence.municipality(), absence.standIn(), notice(absence));
        });
    }

    private Notice notice(Absence absence) {
        String name = people.name(absence.person());
        return Notice.of(
                "absence:%s:%s:%s".formatted(absence.municipality(), absence.person(), absence.first()),
                "Du er stedfortræder for " + name,
                ("%s er fraværende fra %s til og med %s, og du er stedfortræder. Opgaver til %s alene ligger i den tid hos dig,"
                                + " under “Mine opgaver”; øverst på hver står, hvem du løser den for. Det, du ikke har løst,"
                                + " går tilbage bagefter.")
                        .formatted(name, DanishDates.of(absence.first()), DanishDates.of(absence.last()), name));
    }
}
