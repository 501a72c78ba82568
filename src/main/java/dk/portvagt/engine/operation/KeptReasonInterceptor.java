package dk.portvagt.engine.operation;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/** Protects the reasons in the log: the engine would let an administrator replace or remove them. */
class KeptReasonInterceptor extends CommandInterceptor {

    private static final Field OPERATION = EngineField.of(SetAnnotationForOperationLog.class, "operationId");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof SetAnnotationForOperationLog change) {
            String operation = (String) ReflectionUtils.getField(OPERATION, change);
            UserOperationLogEntry entry =
                    Context.getCommandContext().getOperationLogManager().findOperationLogByOperationId(operation);
            if (entry != null && entry.getAnnotation() != null) {
                throw new BadUserRequestException("En begrundelse i driftsloggen bliver stående og kan ikke ændres.");
            }
        }
        return next.execute(command);
    }
}
