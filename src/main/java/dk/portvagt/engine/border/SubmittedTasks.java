package dk.portvagt.engine.border;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tasks that a person completes in one command of the engine, while the steps behind them run. A job and a
 * timer complete none.
 */
public final class SubmittedTasks implements Session {

    private final List<SubmittedTask> tasks = new ArrayList<>();

    private SubmittedTasks() {}

    /** Returns the task whose completion moves the process at this moment; empty in a job and after a timer. */
    public static Optional<SubmittedTask> of(String process) {
        List<SubmittedTask> tasks = Context.getCommandContext().getSession(SubmittedTasks.class).tasks;
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(tasks.get(tasks.size() - 1))
                        .filter(last -> last.process().equals(process));
    }

    static void add(@Nullable String taskId, VariableMap answers, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        Authentication person = context.getAuthentication();
        if (task != null && task.getProcessInstanceId() != null && person != null && person.getUserId() != null) {
            context.getSession(SubmittedTasks.class)
                    .tasks
                    .add(new SubmittedTask(
                            task.getProcessInstanceId(),
                            person.getUserId(),
                            orEmpty(person.getGroupIds()),
                            orEmpty(person.getTenantIds()),
                            simple(answers)));
        }
    }

    /** Returns the answers that are no lists: the engine keeps a list in another form than it was sent in. */
    private static Map<String, Object> simple(VariableMap answers) {
        Map<String, Object> simple = new HashMap<>();
        answers.keySet().forEach(name -> {
            TypedValue value = answers.getValueTyped(name);
            if (!(value instanceof SerializableValue)) {
                simple.put(name, value == null ? null : value.getValue());
            }
        });
        return simple;
    }

    private static List<String> orEmpty(@Nullable List<String> ids) {
        return ids == null ? List.of() : List.copyOf(ids);
    }

    @Override
    public void flush() {
        // Nothing is written.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    /** Opens the tasks of a command, empty. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return SubmittedTasks.class;
        }

        @Override
        public Session openSession() {
            return new SubmittedTasks();
        }
    }
}
