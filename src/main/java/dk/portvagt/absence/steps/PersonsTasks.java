package dk.portvagt.absence.steps;

import dk.portvagt.absence.Absences;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.duty.Duties;
import dk.portvagt.engine.duty.StandIn;
import dk.portvagt.engine.duty.StandIns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Moves the tasks of a person to the stand-in and back. The engine's own field for the owner of a task says for whom
 * the assignee does it.
 *
 * <p>Only tasks that are for one person move. A group's task, also one that the person has taken, has colleagues: the
 * right of a group does not pass to a person outside it.
 */
@Component
public class PersonsTasks implements StandIns {

    private final TaskService tasks;
    private final ActingPerson acting;
    private final Absences absences;
    private final Clock clock;

    PersonsTasks(TaskService tasks, ActingPerson acting, Absences absences, Clock clock) {
        this.tasks = tasks;
        this.acting = acting;
        this.absences = absences;
        this.clock = clock;
    }

    /** Moves the person's open tasks in the municipality, as {@link #handOver(TaskEntity)}. */
    public void handOver(String municipality, String person) {
        found(municipality, query -> query.taskAssignee(person)).forEach(this::handOver);
    }

    @Override
    public Optional<String> of(String municipality, String person) {
        return absences.standIn(municipality, person, LocalDate.now(clock));
    }

    @Override
    public void handOver(TaskEntity task) {
        String person = task.getAssignee();
        if (person == null || !StandIn.isAllowed(task) || Duties.exclude(task, person)) {
            return;
        }
        of(task.getTenantId(), person)
                .filter(standIn -> !Duties.exclude(task, standIn))
                .ifPresent(standIn -> {
                    if (task.getOwner() == null) {
                        task.setOwner(person);
                    }
                    task.setAssignee(standIn);
                });
    }

    /** Gives the tasks that somebody does for the person back, unless the person is absent today as well. */
    void giveBack(String municipality, String person) {
        if (absences.on(municipality, person, LocalDate.now(clock)).isEmpty()) {
            found(municipality, query -> query.taskOwner(person)).forEach(task -> {
                task.setOwner(null);
                // A task that was given back to its group is the group's.
                if (task.getAssignee() != null) {
                    task.setAssignee(person);
                }
            });
        }
    }

    /** Gives the tasks that the person has taken from a group back to it. */
    public void giveToGroups(String municipality, String person) {
        still(municipality, person).filter(PersonsTasks::isOfGroup).forEach(task -> task.setAssignee(null));
    }

    /** Returns the names of the person's open tasks, also of those that somebody else does not get. */
    public List<String> names(String municipality, String person) {
        return still(municipality, person).map(TaskEntity::getName).toList();
    }

    /**
     * Finds the tasks that are the person's after what this transaction has moved: the query does not know that yet.
     */
    private Stream<TaskEntity> still(String municipality, String person) {
        return found(municipality, query -> query.taskAssignee(person)).stream()
                .filter(task -> person.equals(task.getAssignee()));
    }

    private static boolean isOfGroup(TaskEntity task) {
        return task.getCandidates().stream().anyMatch(link -> link.getGroupId() != null);
    }

    private List<TaskEntity> found(String municipality, UnaryOperator<TaskQuery> filter) {
        List<Task> open = acting.asNobody(() ->
                filter.apply(tasks.createTaskQuery().tenantIdIn(municipality)).list());
        return open.stream()
                .map(task -> Context.getCommandContext().getTaskManager().findTaskById(task.getId()))
                .toList();
    }
}
