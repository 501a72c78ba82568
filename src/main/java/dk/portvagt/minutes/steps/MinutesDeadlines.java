package dk.portvagt.minutes.steps;

import static dk.portvagt.minutes.steps.MinutesVariables.APPROVAL_DUE_DATE;
import static dk.portvagt.minutes.steps.MinutesVariables.APPROVAL_OVERDUE_DATE;
import static dk.portvagt.minutes.steps.MinutesVariables.DRAFT_DUE_DATE;
import static dk.portvagt.minutes.steps.MinutesVariables.DRAFT_OVERDUE_DATE;

import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.minutes.MinutesSettings;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Sets the times of reminders to secretariat and chair, and of the escalation: the start of an office day. */
@Component
class MinutesDeadlines {

    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private final MinutesSettings settings;
    private final OfficeDays officeDays;
    private final Clock clock;

    MinutesDeadlines(MinutesSettings settings, OfficeDays officeDays, Clock clock) {
        this.settings = settings;
        this.officeDays = officeDays;
        this.clock = clock;
    }

    /** Sets the deadlines of a draft that the secretariat gets now. */
    void ofDraft(VariableScope scope) {
        set(scope, settings.draftOfficeDays(), DRAFT_DUE_DATE, DRAFT_OVERDUE_DATE);
    }

    /** Sets the deadlines of a draft that the chair gets now. */
    void ofApproval(VariableScope scope) {
        set(scope, settings.approvalOfficeDays(), APPROVAL_DUE_DATE, APPROVAL_OVERDUE_DATE);
    }

    private void set(
            VariableScope scope, int days, VariableFactory<String> dueDate, VariableFactory<String> overdueDate) {
        LocalDate due = officeDays.after(LocalDate.now(clock), days);
        dueDate.on(scope).set(timerDate(due));
        overdueDate.on(scope).set(timerDate(officeDays.after(due, settings.escalationOfficeDays())));
    }

    private String timerDate(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atTime(START_OF_WORK).atZone(clock.getZone()));
    }
}
