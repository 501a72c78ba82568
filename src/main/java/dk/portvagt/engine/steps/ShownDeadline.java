package dk.portvagt.engine.steps;

import static dk.portvagt.engine.variable.DeadlineVariables.CLOSING_AT;
import static dk.portvagt.engine.variable.DeadlineVariables.DEADLINE_DAY;
import static dk.portvagt.engine.variable.DeadlineVariables.DEADLINE_TEXT;
import static dk.portvagt.engine.variable.DeadlineVariables.ESCALATION_AT;
import static dk.portvagt.engine.variable.DeadlineVariables.REMINDER_AT;
import static dk.portvagt.engine.variable.DeadlineVariables.SECOND_ESCALATION_AT;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.calendar.Deadline;
import dk.portvagt.engine.DueDates;
import dk.portvagt.engine.variable.TimerDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets the deadline of a request for the process's timers and for the people who see it. */
public final class ShownDeadline {

    private ShownDeadline() {}

    public static void set(DelegateExecution execution, Deadline deadline, Clock clock) {
        DEADLINE_DAY
                .from(execution)
                .getOptional()
                .ifPresent(day -> move(execution, LocalDate.parse(day), deadline.lastDay(), clock.getZone()));
        DEADLINE_TEXT.on(execution).set(DanishDates.of(deadline.lastDay()));
        DEADLINE_DAY.on(execution).set(deadline.lastDay().toString());
        REMINDER_AT.on(execution).set(TimerDates.of(deadline.reminder(), clock.getZone()));
        ESCALATION_AT.on(execution).set(TimerDates.of(deadline.escalation(), clock.getZone()));
        SECOND_ESCALATION_AT.on(execution).set(TimerDates.of(deadline.secondEscalation(), clock.getZone()));
        CLOSING_AT.on(execution).set(TimerDates.of(deadline.closing(), clock.getZone()));
    }

    /** Moves the deadline of open tasks too, so that their assignees see the later day. */
    private static void move(DelegateExecution execution, LocalDate from, LocalDate to, ZoneId zone) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .dueDate(DueDates.endOf(from, zone))
                .list()
                .forEach(task -> {
                    task.setDueDate(DueDates.endOf(to, zone));
                    tasks.saveTask(task);
                });
    }
}
