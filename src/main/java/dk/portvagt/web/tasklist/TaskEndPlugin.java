package dk.portvagt.web.tasklist;

import dk.portvagt.engine.UserTasks;
import dk.portvagt.evidence.Evidence;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/**
 * When a task ends, done or cancelled, its drafts are gone and its evidence is in the archive, in the same transaction;
 * for every task of every model, so that no model has to remember it.
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
            // No other task has files: it is not asked for them in vain.
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
