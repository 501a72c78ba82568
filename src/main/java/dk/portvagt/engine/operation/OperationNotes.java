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
import org.springframework.stereotype.Component;

/** Writes into the engine's log what people do to Portvagt's own things, so that there is one log of it all. */
@Component
public class OperationNotes {

    /** Somebody deployed a change, which waits for its activation. */
    public static final String PREPARED = "Prepare";

    /** Somebody dropped a change that waited. */
    public static final String DISCARDED = "Discard";

    private final HistoryService history;
    private final CommandExecutor engine;

    OperationNotes(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.engine = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /**
     * Notes what the person who is logged in did to a deployment, in the caller's transaction.
     *
     * @param operation one of the constants
     * @param name what the deployment is called
     * @param municipality whose it is; null for everybody's
     * @param reason null where none is asked for
     */
    public void ofDeployment(String operation, String name, String municipality, String reason) {
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

    /** Gives the latest of the entries its reason, where the engine takes none with what is done. */
    public void explain(UserOperationLogQuery entries, String reason) {
        UserOperationLogEntry latest =
                entries.orderByTimestamp().desc().listPage(0, 1).get(0);
        history.setAnnotationForOperationLogById(latest.getOperationId(), reason);
    }
}
