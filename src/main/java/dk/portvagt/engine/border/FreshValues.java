package dk.portvagt.engine.border;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Puts the values of the moment into the variables that Tasklist reads for a form: see {@link FormValues}. */
class FreshValues extends CommandInterceptor {

    private final DeployedForms forms;
    private final FreshSources sources;

    FreshValues(DeployedForms forms, FreshSources sources) {
        this.forms = forms;
        this.sources = sources;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        if (command instanceof GetTaskFormVariablesCmd asked && answer instanceof VariableMap shown) {
            CommandContext context = Context.getCommandContext();
            // The command itself has checked that the person may read the task.
            refresh(shown, asked.resourceId, asked.formVariableNames, context);
        }
        return answer;
    }

    /** Replaces the values; null names ask for all variables. */
    private void refresh(VariableMap shown, String taskId, @Nullable Collection<String> names, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task.getTaskDefinition() == null) {
            return;
        }
        forms.of(task, context)
                .ifPresent(form -> sources.of(form, task, context).forEach((name, value) -> {
                    if (names == null || names.contains(name)) {
                        shown.putValueTyped(name, value);
                    }
                }));
    }
}
