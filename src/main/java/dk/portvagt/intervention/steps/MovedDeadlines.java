package dk.portvagt.intervention.steps;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the due dates of a process by the length of its pause. */
@Component
class MovedDeadlines {

    private final ManagementService management;
    private final TaskService tasks;
    private final DeadlinesOfOthers ofOthers;
    private final DemandDeadlines demands;
    private final TimerDates timerDates;

    MovedDeadlines(
            ManagementService management,
            TaskService tasks,
            DeadlinesOfOthers ofOthers,
            DemandDeadlines demands,
            TimerDates timerDates) {
        this.management = management;
        this.tasks = tasks;
        this.ofOthers = ofOthers;
        this.demands = demands;
        this.timerDates = timerDates;
    }

    void move(ProcessInstance instance, Duration length) {
        if (demands.isDemand(instance)) {
            demands.show(instance);
            return;
        }
        timerDates.move(instance, length);
        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .filter(timer -> timer.getDuedate() != null && !ofOthers.include(timer))
                .forEach(timer -> move(timer, length));
        tasks.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> move(task, length));
    }

    /** Moves a timer with all its remaining repetitions. */
    private void move(Job timer, Duration length) {
        management.setJobDuedate(timer.getId(), later(timer.getDuedate(), length), true);
    }

    private void move(Task task, Duration length) {
        if (task.getDueDate() != null || task.getFollowUpDate() != null) {
            task.setDueDate(later(task.getDueDate(), length));
            task.setFollowUpDate(later(task.getFollowUpDate(), length));
            tasks.saveTask(task);
        }
    }

    private static @Nullable Date later(@Nullable Date date, Duration length) {
        return date == null ? null : Date.from(date.toInstant().plus(length));
    }
}
