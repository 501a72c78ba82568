package dk.portvagt.engine.border;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Describes a command that completes a task, or gives it to people: as assignee, owner, or candidate. Every client uses
 * one of these commands.
 *
 * <p>As in {@link CommandFields}, the fields are looked up when the class is loaded.
 *
 * @param taskId null if the command names no task
 * @param completes true if the command completes the task, false if it only gives it to people
 * @param people user ids of those who get it; empty when the task is completed
 */
public record TaskCommand(@Nullable String taskId, boolean completes, List<String> people) {

    private static final Field CLAIM_TASK_ID = EngineField.of(ClaimTaskCmd.class, "taskId");
    private static final Field CLAIM_USER = EngineField.of(ClaimTaskCmd.class, "userId");
    private static final Field DELEGATE_TASK_ID = EngineField.of(DelegateTaskCmd.class, "taskId");
    private static final Field DELEGATE_USER = EngineField.of(DelegateTaskCmd.class, "userId");
    private static final Field LINK_TASK_ID = EngineField.of(AbstractSetTaskPropertyCmd.class, "taskId");
    private static final Field LINK_USER = EngineField.of(AbstractAddIdentityLinkCmd.class, "userId");
    private static final Field SAVED_TASK = EngineField.of(SaveTaskCmd.class, "task");

    /** Describes a command; returns empty for a command that does neither. */
    public static Optional<TaskCommand> of(Command<?> command) {
        return Optional.ofNullable(find(command)).filter(found -> found.completes || !found.people.isEmpty());
    }

    private static @Nullable TaskCommand find(Command<?> command) {
        if (command instanceof CompleteTaskCmd complete) {
            return new TaskCommand(CommandFields.taskId(complete), true, List.of());
        }
        if (command instanceof SubmitTaskFormCmd submit) {
            return new TaskCommand(CommandFields.taskId(submit), true, List.of());
        }
        if (command instanceof ClaimTaskCmd) {
            return given(text(CLAIM_TASK_ID, command), text(CLAIM_USER, command));
        }
        if (command instanceof DelegateTaskCmd) {
            return given(text(DELEGATE_TASK_ID, command), text(DELEGATE_USER, command));
        }
        if (command instanceof AbstractAddIdentityLinkCmd) {
            return given(text(LINK_TASK_ID, command), text(LINK_USER, command));
        }
        if (command instanceof SaveTaskCmd) {
            Task task = (Task) ReflectionUtils.getField(SAVED_TASK, command);
            return task == null ? null : given(task.getId(), task.getAssignee(), task.getOwner());
        }
        return null;
    }

    private static TaskCommand given(@Nullable String taskId, @Nullable String... people) {
        return new TaskCommand(
                taskId, false, Arrays.stream(people).filter(Objects::nonNull).toList());
    }

    /**
     * Refuses as the engine does if the caller must not read the task: our own refusal would tell about it.
     *
     * @throws org.camunda.bpm.engine.ProcessEngineException if the caller lacks the permission or the municipality
     */
    public static void checkReadable(TaskEntity task, CommandContext context) {
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkReadTask(task));
    }

    /**
     * Finds the task. Returns empty for a missing task, which the engine reports itself, and for a task outside any
     * process.
     */
    public Optional<TaskEntity> task(CommandContext context) {
        return Optional.ofNullable(taskId)
                .map(id -> context.getTaskManager().findTaskById(id))
                .filter(task -> task.getTaskDefinition() != null);
    }

    private static @Nullable String text(Field field, Object command) {
        return (String) ReflectionUtils.getField(field, command);
    }
}
