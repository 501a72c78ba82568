package dk.portvagt.engine.border;

import dk.portvagt.form.DeliveredForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractGetDeployedFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Delivers each form so that values in its texts are shown as text, whoever asks for it: see {@link DeliveredForm}.
 * Above the form of a task stands what people must know before they work on it.
 */
class FormDelivery extends CommandInterceptor {

    private static final Field TASK_ID = EngineField.of(GetDeployedTaskFormCmd.class, "taskId");

    private final List<TaskNotice> notices;

    FormDelivery(List<TaskNotice> notices) {
        this.notices = notices;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        return command instanceof AbstractGetDeployedFormCmd && answer instanceof InputStream form
                ? (T) delivered(form, noticesOf(command))
                : answer;
    }

    private List<String> noticesOf(Command<?> command) {
        return command instanceof GetDeployedTaskFormCmd
                ? Optional.ofNullable((String) ReflectionUtils.getField(TASK_ID, command))
                        .map(id -> Context.getCommandContext().getTaskManager().findTaskById(id))
                        .stream()
                        .flatMap(task -> notices.stream().flatMap(notice -> notice.about(task).stream()))
                        .toList()
                : List.of();
    }

    private static InputStream delivered(InputStream form, List<String> notices) {
        try (form) {
            String schema = new String(form.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(DeliveredForm.of(schema, notices).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
