package dk.portvagt.workflow.listener;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Tells on every task of every model what it is about, so that no model has to remember it. */
@Component
class EveryTaskPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTasks.prepareEach(configuration, (task, element) -> {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, new SubjectInTaskName());
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, new TaskCard());
        });
    }
}
