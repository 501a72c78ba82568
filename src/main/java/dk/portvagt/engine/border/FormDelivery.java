package dk.portvagt.engine.border;

import dk.portvagt.form.DeliveredForm;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractGetDeployedFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Delivers each form so that values in its texts are shown as text, whoever asks for it: see {@link DeliveredForm}.
 * Above the form of a task stands what people must know before they work on it. Its fields offer the lists of the
 * municipality.
 */
class FormDelivery extends CommandInterceptor {

    private static final Field TASK_ID = EngineField.of(GetDeployedTaskFormCmd.class, "taskId");

    private final List<TaskNotice> notices;
    private final MunicipalLists lists;

    FormDelivery(List<TaskNotice> notices, MunicipalLists lists) {
        this.notices = notices;
        this.lists = lists;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        return command instanceof AbstractGetDeployedFormCmd && answer instanceof InputStream form
                ? (T) delivered(form, task(command), Context.getCommandContext())
                : answer;
    }

    private static Optional<TaskEntity> task(Command<?> command) {
        return command instanceof GetDeployedTaskFormCmd
                ? Optional.ofNullable((String) ReflectionUtils.getField(TASK_ID, command))
                        .map(id -> Context.getCommandContext().getTaskManager().findTaskById(id))
                : Optional.empty();
    }

    private InputStream delivered(InputStream form, Optional<TaskEntity> task, CommandContext context) {
        List<String> told = task.stream()
                .flatMap(work -> notices.stream().flatMap(notice -> notice.about(work).stream()))
                .toList();
        Function<MunicipalList, List<Option>> offered = lists.of(task.orElse(null), context);
        try (form) {
            String schema = new String(form.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(
                    DeliveredForm.of(schema, told, offered).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
