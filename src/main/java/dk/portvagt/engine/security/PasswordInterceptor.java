package dk.portvagt.engine.security;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ReflectionUtils;

/**
 * Lets nobody in to a closed account, and limits wrong passwords, for every way in: the web apps, the REST API and
 * Portvagt's own pages all check a password by the same command of the engine.
 *
 * <p>The engine's own lock is for an account alone, so anybody can lock out anybody, for good after ten tries.
 * {@link SecurityPlugin} switches it off. The field is looked up when this class is loaded; an engine without it fails
 * at startup.
 */
class PasswordInterceptor extends CommandInterceptor {

    private static final Field ACCOUNT = EngineField.of(CheckPassword.class, "userId");

    private final PasswordAttempts attempts;
    private final ObjectProvider<ClosedAccounts> closed;

    PasswordInterceptor(PasswordAttempts attempts, ObjectProvider<ClosedAccounts> closed) {
        this.attempts = attempts;
        this.closed = closed;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CheckPassword
                && closed.getObject().isClosed(String.valueOf(ReflectionUtils.getField(ACCOUNT, command)))) {
            return wrong();
        }
        Optional<PasswordSource> source = PasswordSource.current();
        if (!(command instanceof CheckPassword) || source.isEmpty()) {
            return next.execute(command);
        }
        String account = String.valueOf(ReflectionUtils.getField(ACCOUNT, command));
        Optional<Duration> wait = attempts.begin(source.get().address(), account);
        if (wait.isPresent()) {
            source.get().block(wait.get());
            return wrong();
        }
        boolean counts = false;
        try {
            T answer = next.execute(command);
            counts = Boolean.FALSE.equals(answer);
            return answer;
        } finally {
            // Neither a right password nor a database that does not answer counts.
            if (!counts) {
                attempts.succeeded(source.get().address(), account);
            }
        }
    }

    /** Answers as to a wrong password: {@link CheckPassword} answers whether it is right. */
    @SuppressWarnings("unchecked")
    private static <T> T wrong() {
        return (T) Boolean.FALSE;
    }
}
