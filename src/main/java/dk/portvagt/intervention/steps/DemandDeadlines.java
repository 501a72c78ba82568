package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.DEADLINE_AT;
import static dk.portvagt.intervention.steps.InterventionVariables.DUE_AT;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_DEADLINE;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.REMINDER_AT;

import dk.portvagt.intervention.DeadlineRule;
import dk.portvagt.intervention.Intervention;
import dk.portvagt.intervention.Interventions;
import io.holunda.camunda.bpm.data.CamundaBpmData;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Shows the register's deadline of a demand in its process. A demand may be met until that day is over. */
@Component
public class DemandDeadlines {

    private static final String PROCESS = "intervention";
    private static final String ANSWER = "UserTask_AnswerDemand";
    private static final String REMINDER = "CatchEvent_ReminderDue";
    private static final String DEADLINE = "CatchEvent_DeadlinePassed";
    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);
    private static final LocalTime END_OF_WORK = LocalTime.of(16, 0);

    private final Interventions interventions;
    private final DeadlineRule rule;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Clock clock;

    DemandDeadlines(
            Interventions interventions,
            DeadlineRule rule,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Clock clock) {
        this.interventions = interventions;
        this.rule = rule;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.clock = clock;
    }

    /** Computes the variables that models need of a deadline. */
    public VariableMap variables(LocalDate deadline) {
        return CamundaBpmData.builder()
                .set(INTERVENTION_DEADLINE, deadline.toString())
                .set(REMINDER_AT, text(reminder(deadline)))
                .set(DEADLINE_AT, text(passed(deadline)))
                .set(DUE_AT, text(due(deadline)))
                .build();
    }

    /** Shows the new deadline on the process's task. */
    public void show(String instanceId, LocalDate deadline) {
        tasks.createTaskQuery()
                .processInstanceId(instanceId)
                .taskDefinitionKey(ANSWER)
                .list()
                .forEach(task -> {
                    task.setDueDate(date(due(deadline)));
                    tasks.saveTask(task);
                });
    }

    boolean isDemand(ProcessInstance instance) {
        return PROCESS.equals(instance.getProcessDefinitionKey())
                && demand(instance).isPresent();
    }

    /** Updates variables, timers and task of a demand from the register. */
    public void show(ProcessInstance instance) {
        LocalDate deadline = demand(instance).orElseThrow().deadline();
        runtime.setVariables(instance.getId(), variables(deadline));
        show(instance.getId(), deadline);
        move(instance, REMINDER, reminder(deadline));
        move(instance, DEADLINE, passed(deadline));
    }

    private Optional<Intervention> demand(ProcessInstance instance) {
        return INTERVENTION_ID
                .from(runtime, instance.getId())
                .getOptional()
                .map(interventions::get)
                .filter(intervention -> intervention.kind().isDemand());
    }

    private void move(ProcessInstance instance, String event, ZonedDateTime when) {
        management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(event)
                .timers()
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), date(when), false));
    }

    private ZonedDateTime reminder(LocalDate deadline) {
        return rule.reminder(deadline).atTime(START_OF_WORK).atZone(clock.getZone());
    }

    private ZonedDateTime due(LocalDate deadline) {
        return deadline.atTime(END_OF_WORK).atZone(clock.getZone());
    }

    private ZonedDateTime passed(LocalDate deadline) {
        return deadline.plusDays(1).atStartOfDay(clock.getZone());
    }

    private static Date date(ZonedDateTime when) {
        return Date.from(when.toInstant());
    }

    private static String text(ZonedDateTime when) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when);
    }
}
