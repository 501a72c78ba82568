package dk.portvagt.engine.border;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Puts the values of the moment into the variables that Tasklist reads for a form: see {@link FormValues}. */
class FreshValues extends CommandInterceptor {

    private final DeployedForms forms;
    private final List<FormValues> sources;

    FreshValues(DeployedForms forms, List<FormValues> sources) {
        this.forms = forms;
        this.sources = sources;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        if (command instanceof GetTaskFormVariablesCmd asked && answer instanceof VariableMap shown) {
            CommandContext context = Context.getCommandContext();
            // The command itself has checked that the person may read the task.
            context.runWithoutAuthorization(() -> {
                refresh(shown, asked.resourceId, asked.formVariableNames, context);
                return null;
            });
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
                .ifPresent(form -> sources.stream()
                        .filter(source -> source.isFor(form))
                        .map(source -> source.of(task))
                        .forEach(values -> values.keySet().stream()
                                .filter(name -> names == null || names.contains(name))
                                .forEach(name -> shown.putValueTyped(name, typed(values.get(name))))));
    }

    /** Types the value as the engine does that keeps it. */
    private static TypedValue typed(@Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            return SpinValues.jsonValue(json.toString()).create();
        }
        return value instanceof String text ? Variables.stringValue(text) : Variables.untypedValue(value);
    }
}
