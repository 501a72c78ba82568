package dk.portvagt.engine.task;

import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;

import dk.portvagt.engine.UserTasks;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Overwrites the completer that a process holds, at every task of every model: a model that leaves out
 * {@code completedByListener} holds nobody else's name either.
 */
@Component
class CompleterPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        UserTasks.prepareEach(
                configuration,
                (task, element) ->
                        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, CompleterPlugin::overwrite));
    }

    private static void overwrite(DelegateTask task) {
        if (task.hasVariable(COMPLETED_BY.getName())) {
            COMPLETED_BY.on(task).set(completer(task));
        }
    }

    /** Returns the logged-in person; null where nobody is logged in and nobody has taken the task. */
    private static @Nullable String completer(DelegateTask task) {
        return Optional.ofNullable(Context.getCommandContext().getAuthentication())
                .map(Authentication::getUserId)
                .orElseGet(task::getAssignee);
    }
}
