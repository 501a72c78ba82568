package dk.portvagt.engine.task;

import dk.portvagt.engine.ActingPerson;
import java.util.Optional;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/**
 * Finds the people behind a process in the engine's own records, which no model can write. For steps that run in a job
 * after the person's own act.
 */
@Component
public class EngineFacts {

    private final HistoryService history;
    private final ActingPerson acting;

    EngineFacts(HistoryService history, ActingPerson acting) {
        this.history = history;
        this.acting = acting;
    }

    /** Returns the user id of the logged-in person who started the process; empty when nobody did. */
    public Optional<String> starter(DelegateExecution execution) {
        return acting.asNobody(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .singleResult())
                .map(HistoricProcessInstance::getStartUserId));
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
