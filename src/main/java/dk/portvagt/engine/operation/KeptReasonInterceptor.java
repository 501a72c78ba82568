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

    /** Objects after the engine has checked the person's permissions, whose refusal comes first; both roll back. */
    @Override
    public <T> T execute(Command<T> command) {
        boolean changesReason = command instanceof SetAnnotationForOperationLog change && hasReason(change);
        T done = next.execute(command);
        if (changesReason) {
            throw new BadUserRequestException("En begrundelse i driftsloggen bliver stående og kan ikke ændres.");
        }
        return done;
    }

    private static boolean hasReason(SetAnnotationForOperationLog change) {
        String operation = (String) ReflectionUtils.getField(OPERATION, change);
        UserOperationLogEntry entry =
                Context.getCommandContext().getOperationLogManager().findOperationLogByOperationId(operation);
        return entry != null && entry.getAnnotation() != null;
    }
}
