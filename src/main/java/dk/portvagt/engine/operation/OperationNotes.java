package dk.portvagt.engine.operation;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntryBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes people's operations on Portvagt's own objects into the engine's log, so that there is one log. */
@Component
public class OperationNotes {

    /** Names the operation: a person deployed a change, which waits for its activation. */
    public static final String PREPARED = "Prepare";

    /** Names the operation: a person dropped a waiting change. */
    public static final String DISCARDED = "Discard";

    /** Names the operation: a person sent a process the message that it waits for. */
    public static final String SENT = "CorrelateMessage";

    private final HistoryService history;
    private final CommandExecutor engine;

    OperationNotes(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.engine = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /**
     * Logs an operation of the logged-in person on a deployment, in the caller's transaction.
     *
     * @param operation one of the constants
     * @param name name of the deployment
     * @param municipality its owner; null for a shared deployment
     * @param reason null where none is required
     */
    public void ofDeployment(String operation, String name, @Nullable String municipality, @Nullable String reason) {
        UserOperationLogContext note = new UserOperationLogContext();
        note.addEntry(UserOperationLogContextEntryBuilder.entry(operation, EntityTypes.DEPLOYMENT)
                .category(UserOperationLogEntry.CATEGORY_OPERATOR)
                .tenantId(municipality)
                .annotation(reason)
                .propertyChanges(new PropertyChange("name", null, name))
                .create());
        engine.execute(context -> {
            context.getOperationLogManager().logUserOperations(note);
            return null;
        });
    }

    /**
     * Logs an operation of the logged-in person on a running process, in the caller's transaction.
     *
     * @param property what it is about, with its new value
     */
    public void ofProcess(String operation, String instance, String property, String value, String reason) {
        engine.execute(context -> {
            UserOperationLogContext note = new UserOperationLogContext();
            note.addEntry(UserOperationLogContextEntryBuilder.entry(operation, EntityTypes.PROCESS_INSTANCE)
                    .inContextOf(context.getExecutionManager().findExecutionById(instance))
                    .category(UserOperationLogEntry.CATEGORY_OPERATOR)
                    .annotation(reason)
                    .propertyChanges(new PropertyChange(property, null, value))
                    .create());
            context.getOperationLogManager().logUserOperations(note);
            return null;
        });
    }

    /** Sets the reason of the latest of the entries, for operations that take no reason in the engine. */
    public void explain(UserOperationLogQuery entries, String reason) {
        UserOperationLogEntry latest =
                entries.orderByTimestamp().desc().listPage(0, 1).get(0);
        history.setAnnotationForOperationLogById(latest.getOperationId(), reason);
    }
}
