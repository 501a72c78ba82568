package dk.portvagt.absence.steps;

import static dk.portvagt.absence.steps.AbsenceVariables.ABSENCE_ACTION;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENCE_NOTED;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_FROM;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_PERSON;
import static dk.portvagt.absence.steps.AbsenceVariables.ABSENT_UNTIL;
import static dk.portvagt.absence.steps.AbsenceVariables.GIVE_BACK_AT;
import static dk.portvagt.absence.steps.AbsenceVariables.HAND_OVER_AT;
import static dk.portvagt.absence.steps.AbsenceVariables.STAND_IN;
import static dk.portvagt.engine.variable.ActorVariables.STARTER;

import dk.portvagt.absence.Absence;
import dk.portvagt.absence.Absences;
import dk.portvagt.engine.variable.TimerDates;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes an absence, or that the person is back. */
@Component
class NoteAbsenceDelegate implements JavaDelegate {

    static final String AWAY = "away";

    private final Absences absences;
    private final Clock clock;

    NoteAbsenceDelegate(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String starter = STARTER.from(execution).get();
        String person = ABSENT_PERSON.from(execution).getOptional().orElse(starter);
        ABSENT_PERSON.on(execution).set(person);
        boolean away = ABSENCE_ACTION.from(execution).get().equals(AWAY);
        if (away) {
            Absence absence = new Absence(
                    execution.getTenantId(),
                    person,
                    STAND_IN.from(execution).get(),
                    LocalDate.parse(ABSENT_FROM.from(execution).get()),
                    LocalDate.parse(ABSENT_UNTIL.from(execution).get()));
            absences.note(absence, starter).orThrow(BadUserRequestException::new);
            HAND_OVER_AT.on(execution).set(TimerDates.of(absence.first(), clock.getZone()));
            GIVE_BACK_AT.on(execution).set(TimerDates.of(absence.last().plusDays(1), clock.getZone()));
        } else {
            absences.end(execution.getTenantId(), person, LocalDate.now(clock));
        }
        ABSENCE_NOTED.on(execution).set(away);
    }
}
