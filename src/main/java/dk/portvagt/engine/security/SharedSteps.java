package dk.portvagt.engine.security;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Keeps a step of a shared model from being retried for every municipality at once. The engine checks the municipality
 * of the model, which is none, and then changes the jobs of all.
 *
 * <p>The field is looked up when this class is loaded; an engine without it fails at startup.
 */
final class SharedSteps {

    private static final Field STEP = EngineField.of(SetJobRetriesCmd.class, "jobDefinitionId");

    private SharedSteps() {}

    /**
     * Refuses retries of a whole step of a shared model to everyone whom the engine limits to a municipality.
     *
     * @throws AuthorizationException with a Danish message
     */
    static void refuse(Command<?> command, CommandContext context) {
        if (command instanceof SetJobRetriesCmd
                && ReflectionUtils.getField(STEP, command) instanceof String step
                && context.getTenantManager().isTenantCheckEnabled()
                && isShared(step, context)) {
            throw new AuthorizationException(
                    "Trinnet hører til en model, som alle kommuner deler. Giv i stedet nye forsøg"
                            + " til det i det enkelte forløb.");
        }
    }

    private static boolean isShared(String step, CommandContext context) {
        JobDefinitionEntity definition = context.getJobDefinitionManager().findById(step);
        return definition != null && definition.getTenantId() == null;
    }
}
