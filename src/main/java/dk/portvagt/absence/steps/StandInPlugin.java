package dk.portvagt.absence.steps;

import dk.portvagt.engine.UserTasks;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives each new task for one person to the stand-in of a person who is absent, after all who choose the person. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StandInPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<PersonsTasks> tasks;

    /**
     * Creates the plugin.
     *
     * @param tasks a provider, because the task service comes with the engine
     */
    StandInPlugin(ObjectProvider<PersonsTasks> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTasks.prepareEach(
                configuration,
                (definition, element) -> definition.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_CREATE, task -> tasks.getObject().handOver((TaskEntity) task)));
    }
}
