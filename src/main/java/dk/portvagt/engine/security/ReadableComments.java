package dk.portvagt.engine.security;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Gives comments the permissions of their task or case. The engine checks neither the permissions nor the municipality
 * of a person who reads, writes or deletes a comment.
 *
 * <p>Nobody changes or deletes a comment: it is part of the case. The fields are looked up when this class is loaded;
 * an engine without them fails at startup.
 */
final class ReadableComments {

    private static final Map<Class<?>, Field> TASKS = Map.of(
            AddCommentCmd.class, EngineField.of(AddCommentCmd.class, "taskId"),
            GetTaskCommentCmd.class, EngineField.of(GetTaskCommentCmd.class, "taskId"),
            GetTaskCommentsCmd.class, EngineField.of(GetTaskCommentsCmd.class, "taskId"));
    private static final Map<Class<?>, Field> PROCESSES = Map.of(
            AddCommentCmd.class, EngineField.of(AddCommentCmd.class, "processInstanceId"),
            GetProcessInstanceCommentsCmd.class,
                    EngineField.of(GetProcessInstanceCommentsCmd.class, "processInstanceId"));

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;

    /** Asks the engine with the permissions of the person whose command it is. */
    ReadableComments(ProcessEngineConfigurationImpl engine) {
        tasks = engine.getTaskService();
        runtime = engine.getRuntimeService();
        history = engine.getHistoryService();
    }

    /**
     * Refuses a comment on a task or a case that the person may not see, and any change of a comment.
     *
     * @throws AuthorizationException with a Danish message that tells nothing of the case
     */
    void refuse(Command<?> command) {
        if (command instanceof DeleteTaskCommentCmd
                || command instanceof DeleteProcessInstanceCommentCmd
                || command instanceof UpdateCommentCmd) {
            throw new AuthorizationException(
                    "En kommentar hører til sagen og kan ikke ændres eller slettes. Skriv i stedet en ny.");
        }
        String task = value(TASKS, command);
        String process = value(PROCESSES, command);
        if (task != null && !seesTask(task) || process != null && !seesProcess(process)) {
            throw new AuthorizationException("Du har ikke adgang til kommentarerne her.");
        }
    }

    private static @Nullable String value(Map<Class<?>, Field> fields, Command<?> command) {
        Field field = fields.get(command.getClass());
        return field == null ? null : (String) ReflectionUtils.getField(field, command);
    }

    private boolean seesTask(String id) {
        return tasks.createTaskQuery().taskId(id).count() > 0
                || history.createHistoricTaskInstanceQuery().taskId(id).count() > 0;
    }

    private boolean seesProcess(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0
                || history.createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0;
    }
}
