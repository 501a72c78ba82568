package dk.portvagt.landscape.steps;

import dk.portvagt.engine.UserTasks;
import dk.portvagt.engine.duty.Duties;
import dk.portvagt.engine.duty.StandIn;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each task for the system owners to the owner that the case names, in every model. The group keeps the task, so
 * that a colleague can take over; without a named owner it is the group's alone. A decision, for which nobody stands
 * in, goes only to an owner who is in the group.
 */
@Component
@Order(0)
class OwnerTasksPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<SystemOwners> owners;

    /**
     * Creates the plugin.
     *
     * @param owners a provider, because the user store comes with the engine
     */
    OwnerTasksPlugin(ObjectProvider<SystemOwners> owners) {
        this.owners = owners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTasks.prepareEach(
                configuration,
                (task, element) -> task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::assign));
    }

    private void assign(DelegateTask task) {
        if (task.getAssignee() == null && StandIn.isForSystemOwners(task)) {
            Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                    .flatMap(number -> owners.getObject().of(number, task.getTenantId()))
                    .filter(owner -> StandIn.isAllowed((TaskEntity) task)
                            || owners.getObject().isInGroup(owner, task.getTenantId()))
                    .filter(owner -> !Duties.exclude((TaskEntity) task, owner))
                    .ifPresent(task::setAssignee);
        }
    }
}
