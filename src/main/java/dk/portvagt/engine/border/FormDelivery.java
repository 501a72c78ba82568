package dk.portvagt.engine.border;

import dk.portvagt.form.DeliveredForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.cmd.AbstractGetDeployedFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Delivers each form so that values in its texts are shown as text, whoever asks for it: see {@link DeliveredForm}. */
class FormDelivery extends CommandInterceptor {

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        return command instanceof AbstractGetDeployedFormCmd && answer instanceof InputStream form
                ? (T) delivered(form)
                : answer;
    }

    private static InputStream delivered(InputStream form) {
        try (form) {
            String schema = new String(form.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(DeliveredForm.of(schema).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
