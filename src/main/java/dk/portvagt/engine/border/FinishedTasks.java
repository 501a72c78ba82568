package dk.portvagt.engine.border;

import io.holunda.camunda.bpm.data.adapter.VariableNotFoundException;
import java.lang.reflect.Field;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractGetFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetRenderedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Reports as a collision that a person works on a task that is finished: another person, or the case itself, was
 * quicker. The engine reports it as a fault of its own, for some commands with a {@link NullPointerException}. If the
 * task is finished while the command runs, its permissions and variables are gone too: the engine refuses the person,
 * or a step of the system misses what it needs.
 */
class FinishedTasks extends CommandInterceptor {

    private static final Field FORM = EngineField.of(GetTaskFormCmd.class, "taskId");
    private static final Field DEPLOYED_FORM = EngineField.of(GetDeployedTaskFormCmd.class, "taskId");
    private static final Field RENDERED_FORM = EngineField.of(GetRenderedTaskFormCmd.class, "taskId");
    private static final Field FORM_VARIABLES = EngineField.of(AbstractGetFormVariablesCmd.class, "resourceId");

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        Optional<String> task = Caller.isPerson(context) ? taskId(command) : Optional.empty();
        task.filter(id -> context.getTaskManager().findTaskById(id) == null).ifPresent(FinishedTasks::refuse);
        try {
            return next.execute(command);
        } catch (NullPointerException | AuthorizationException | VariableNotFoundException e) {
            // The engine reads a task, its process and its variables in several statements, and each can end in
            // between.
            task.filter(id -> isGone(id, context)).ifPresent(FinishedTasks::refuse);
            throw e;
        }
    }

    /** Asks the database, because the command's own copy of the task stays. */
    private static boolean isGone(String taskId, CommandContext context) {
        TaskQuery query = context.getProcessEngineConfiguration()
                .getTaskService()
                .createTaskQuery()
                .taskId(taskId);
        return context.runWithoutAuthorization(query::count) == 0;
    }

    private static void refuse(String taskId) {
        throw new OptimisticLockingException("Task " + taskId + " is finished");
    }

    private static Optional<String> taskId(Command<?> command) {
        String form = formOf(command);
        return form == null ? TaskCommand.of(command).map(TaskCommand::taskId) : Optional.of(form);
    }

    private static @Nullable String formOf(Command<?> command) {
        if (command instanceof GetTaskFormCmd) {
            return text(FORM, command);
        }
        if (command instanceof GetDeployedTaskFormCmd) {
            return text(DEPLOYED_FORM, command);
        }
        if (command instanceof GetRenderedTaskFormCmd) {
            return text(RENDERED_FORM, command);
        }
        return command instanceof GetTaskFormVariablesCmd ? text(FORM_VARIABLES, command) : null;
    }

    private static @Nullable String text(Field field, Object command) {
        return (String) ReflectionUtils.getField(field, command);
    }
}
