package dk.portvagt.engine.task;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.border.SubmittedTask;
import dk.portvagt.engine.border.SubmittedTasks;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/**
 * Finds the people behind a process in the engine's own records, which no model can write. For steps that run in a job
 * after the person's own act.
 */
@Component
public class EngineFacts {

    /** Marks a completed task in the engine's history, not a cancelled one. */
    private static final String DONE = "completed";

    private final HistoryService history;
    private final ActingPerson acting;

    EngineFacts(HistoryService history, ActingPerson acting) {
        this.history = history;
        this.acting = acting;
    }

    /**
     * Returns the user id of the logged-in person who started the process, or the one that called it; empty when nobody
     * did.
     */
    public Optional<String> starter(DelegateExecution execution) {
        return acting.asNobody(() -> instance(execution.getProcessInstanceId())
                .map(HistoricProcessInstance::getRootProcessInstanceId)
                .flatMap(this::instance)
                .map(HistoricProcessInstance::getStartUserId));
    }

    private Optional<HistoricProcessInstance> instance(String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult());
    }

    /**
     * Returns the user ids of all who completed a task of a case's processes of one kind, or of a process that these
     * called; also in the command at hand. With a stand-in counts the person whose task it was.
     *
     * @param without the key of called processes to leave out
     */
    public Set<String> completers(String municipality, String businessKey, String processKey, String without) {
        return acting.asNobody(() -> history
                .createHistoricProcessInstanceQuery()
                .tenantIdIn(municipality)
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(processKey)
                .list()
                .stream()
                .flatMap(process -> withCalled(process, without))
                .flatMap(this::completers)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Stream<String> withCalled(HistoricProcessInstance process, String without) {
        return Stream.concat(
                Stream.of(process.getId()),
                history.createHistoricProcessInstanceQuery().superProcessInstanceId(process.getId()).list().stream()
                        .filter(called -> !without.equals(called.getProcessDefinitionKey()))
                        .flatMap(called -> withCalled(called, without)));
    }

    private Stream<String> completers(String process) {
        Stream<String> before = Stream.of(
                        UserOperationLogEntry.OPERATION_TYPE_COMPLETE, UserOperationLogEntry.OPERATION_TYPE_RESOLVE)
                .flatMap(operation -> history
                        .createUserOperationLogQuery()
                        .processInstanceId(process)
                        .entityType(EntityTypes.TASK)
                        .operationType(operation)
                        .list()
                        .stream())
                .map(UserOperationLogEntry::getUserId);
        // A task of the command at hand is not marked as completed yet.
        Stream<String> absent = history.createHistoricTaskInstanceQuery().processInstanceId(process).list().stream()
                .filter(task -> task.getDeleteReason() == null || DONE.equals(task.getDeleteReason()))
                .map(HistoricTaskInstance::getOwner)
                .filter(Objects::nonNull);
        return Stream.of(before, SubmittedTasks.of(process).map(SubmittedTask::person).stream(), absent)
                .flatMap(people -> people);
    }

    /**
     * Returns the user id of the logged-in person who completed the last task of the process; empty when nobody did.
     */
    public Optional<String> lastCompleter(DelegateExecution execution) {
        return acting.asNobody(() -> history
                .createUserOperationLogQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .entityType(EntityTypes.TASK)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .orderByTimestamp()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(UserOperationLogEntry::getUserId));
    }
}
