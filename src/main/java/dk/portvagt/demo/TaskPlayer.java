package dk.portvagt.demo;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.collision.FailureKind;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Claims a task and submits its form, as the person it belongs to. Leaves the tasks to people that they have taken:
 * somebody may try Portvagt out while the demo still plays.
 */
class TaskPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(TaskPlayer.class);

    /** Lists the tasks that the people who wrote the material leave to a colleague. */
    private static final Set<String> CRITERIA =
            Set.of("UserTask_AnswerBusinessCriteria", "UserTask_AnswerTechnicalCriteria");

    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final ActingPerson person;
    private final TransactionOperations transaction;
    private long completed;

    /**
     * Creates the player.
     *
     * @param transaction joins claim and submission, so that a demo killed in between leaves no task that looks taken
     */
    TaskPlayer(
            TaskService tasks,
            FormService forms,
            HistoryService history,
            ActingPerson person,
            TransactionOperations transaction) {
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.person = person;
        this.transaction = transaction;
    }

    /**
     * Completes the task, unless somebody has taken or completed it in the meantime.
     *
     * @param answers of the form; asked for only if the task is still there
     */
    void complete(Task task, Portfolio.Municipality municipality, Supplier<Map<String, Object>> answers) {
        if (!isStillOurs(task)) {
            leave(task);
            return;
        }
        try {
            transaction.executeWithoutResult(status -> submit(task, municipality, answers.get()));
            completed++;
        } catch (ProcessEngineException e) {
            if (FailureKind.of(e) != FailureKind.LOST && isStillOurs(task)) {
                throw e;
            }
            leave(task);
        }
    }

    private static void leave(Task task) {
        LOG.info("Demo portfolio: somebody else was quicker with \"{}\"; continuing", task.getName());
    }

    private void submit(Task task, Portfolio.Municipality municipality, Map<String, Object> answers) {
        String userId = personOf(task, municipality);
        person.as(userId, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), userId);
            }
            forms.submitTaskForm(task.getId(), answers);
        });
    }

    /** Returns how many tasks have been completed since startup, to notice a round without any progress. */
    long completed() {
        return completed;
    }

    /** Tells whether nobody has taken the task. A model gives some tasks to a person from the start. */
    boolean isOurs(Task task) {
        return task.getAssignee() == null
                || !isTaken(task, UserOperationLogEntry.OPERATION_TYPE_CLAIM)
                        && !isTaken(task, UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
    }

    private boolean isTaken(Task task, String operation) {
        return history.createUserOperationLogQuery()
                        .entityType(EntityTypes.TASK)
                        .taskId(task.getId())
                        .operationType(operation)
                        .count()
                > 0;
    }

    /** Asks again: a person may act as the same user as the demo, and the engine lets both take the task. */
    private boolean isStillOurs(Task task) {
        Task now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        return now != null && isOurs(now);
    }

    private String personOf(Task task, Portfolio.Municipality municipality) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .findFirst()
                .map(group -> CRITERIA.contains(task.getTaskDefinitionKey())
                        ? municipality.colleague(group)
                        : municipality.person(group))
                .orElseThrow(() -> new IllegalStateException("Nobody may complete the task " + task.getName()));
    }
}
