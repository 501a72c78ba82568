package dk.portvagt.engine.border;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Is told of every accepted form of a task, to keep in a table what people answer about it. */
@FunctionalInterface
public interface AcceptedTaskForms {

    /**
     * Receives the answers before the task completes, in the transaction that completes it.
     *
     * @param task with the variables as they were before these answers
     * @param answers by variable; a value may be null
     */
    void accepted(DelegateTask task, Map<String, Object> answers);
}
