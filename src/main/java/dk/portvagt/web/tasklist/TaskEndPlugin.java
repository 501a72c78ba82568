package dk.portvagt.web.tasklist;

import dk.portvagt.engine.UserTasks;
import dk.portvagt.evidence.Evidence;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/**
 * Deletes the drafts and archives the evidence when a task ends, completed or cancelled, in the same transaction. It
 * covers every task of every model, so that no model has to repeat it.
 */
@Component
class TaskEndPlugin extends AbstractProcessEnginePlugin {

    private final TaskDrafts drafts;
    private final Evidence evidence;

    TaskEndPlugin(TaskDrafts drafts, Evidence evidence) {
        this.drafts = drafts;
        this.evidence = evidence;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTasks.prepareEach(configuration, (task, element) -> {
            atEnd(task, ended -> drafts.discardAll(ended.getId()));
            // No other task has files, so there is nothing to look up for it.
            if (EvidenceTasks.ASKS.equals(UserTasks.properties(element).get(EvidenceTasks.PROPERTY))) {
                atEnd(task, ended -> evidence.archive(ended.getId()));
            }
        });
    }

    private static void atEnd(TaskDefinition task, TaskListener listener) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }
}
