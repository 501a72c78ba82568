package dk.portvagt.landscape.steps;

import dk.portvagt.engine.UserTasks;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each task for the system owners to the owner that the case names, in every model. The group keeps the task, so
 * that a colleague can take over; without a named owner it is the group's alone.
 */
@Component
@Order(0)
class OwnerTasksPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<OwnersTasks> tasks;

    /**
     * Creates the plugin.
     *
     * @param tasks a provider, because the user store comes with the engine
     */
    OwnerTasksPlugin(ObjectProvider<OwnersTasks> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTasks.prepareEach(
                configuration,
                (task, element) -> task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_CREATE,
                        created -> tasks.getObject().assign((TaskEntity) created)));
    }
}
