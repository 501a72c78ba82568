package dk.portvagt.engine.operation;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/** Logs the unlocking of a user, the only operation in Admin that the engine does not log. */
class UnlockInterceptor extends CommandInterceptor {

    private static final String UNLOCKED = "Unlock";
    private static final Field USER = EngineField.of(UnlockUserCmd.class, "userId");

    @Override
    public <T> T execute(Command<T> command) {
        T done = next.execute(command);
        if (command instanceof UnlockUserCmd unlock) {
            String user = (String) ReflectionUtils.getField(USER, unlock);
            Context.getCommandContext().getOperationLogManager().logUserOperation(UNLOCKED, user);
        }
        return done;
    }
}
