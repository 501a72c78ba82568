package dk.portvagt.engine.border;

import java.lang.reflect.Field;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.util.ReflectionUtils;

/**
 * A command by which somebody completes a task, or somebody gets one: whatever client it comes from, it is one of
 * these.
 *
 * <p>As in {@link CommandFields}, the fields are looked up when the class is loaded.
 *
 * @param completes the task is completed, not only taken or handed over
 * @param person whom the task is given to, user id; null when it is completed
 */
public record TaskCommand(String taskId, boolean completes, String person) {

    private static final Field CLAIM_TASK_ID = EngineField.of(ClaimTaskCmd.class, "taskId");
    private static final Field CLAIM_USER = EngineField.of(ClaimTaskCmd.class, "userId");
    private static final Field DELEGATE_TASK_ID = EngineField.of(DelegateTaskCmd.class, "taskId");
    private static final Field DELEGATE_USER = EngineField.of(DelegateTaskCmd.class, "userId");
    private static final Field LINK_TASK_ID = EngineField.of(AbstractSetTaskPropertyCmd.class, "taskId");
    private static final Field LINK_USER = EngineField.of(AbstractAddIdentityLinkCmd.class, "userId");
    private static final Field LINK_TYPE = EngineField.of(AbstractAddIdentityLinkCmd.class, "type");
    private static final Field SAVED_TASK = EngineField.of(SaveTaskCmd.class, "task");

    /** Empty for a command that does neither. */
    public static Optional<TaskCommand> of(Command<?> command) {
        return Optional.ofNullable(find(command)).filter(found -> found.completes || found.person != null);
    }

    private static TaskCommand find(Command<?> command) {
        if (command instanceof CompleteTaskCmd complete) {
            return new TaskCommand(CommandFields.taskId(complete), true, null);
        }
        if (command instanceof SubmitTaskFormCmd submit) {
            return new TaskCommand(CommandFields.taskId(submit), true, null);
        }
        if (command instanceof ClaimTaskCmd) {
            return new TaskCommand(text(CLAIM_TASK_ID, command), false, text(CLAIM_USER, command));
        }
        if (command instanceof DelegateTaskCmd) {
            return new TaskCommand(text(DELEGATE_TASK_ID, command), false, text(DELEGATE_USER, command));
        }
        if (command instanceof AbstractAddIdentityLinkCmd) {
            return IdentityLinkType.ASSIGNEE.equals(text(LINK_TYPE, command))
                    ? new TaskCommand(text(LINK_TASK_ID, command), false, text(LINK_USER, command))
                    : null;
        }
        if (command instanceof SaveTaskCmd) {
            Task task = (Task) ReflectionUtils.getField(SAVED_TASK, command);
            return task == null ? null : new TaskCommand(task.getId(), false, task.getAssignee());
        }
        return null;
    }

    /** Empty when there is no such task, which the engine says itself, or it belongs to no process. */
    public Optional<TaskEntity> task(CommandContext context) {
        return Optional.ofNullable(taskId)
                .map(id -> context.getTaskManager().findTaskById(id))
                .filter(task -> task.getTaskDefinition() != null);
    }

    private static String text(Field field, Object command) {
        return (String) ReflectionUtils.getField(field, command);
    }
}
