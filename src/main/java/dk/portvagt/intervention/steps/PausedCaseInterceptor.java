package dk.portvagt.intervention.steps;

import dk.portvagt.engine.border.EngineField;
import dk.portvagt.engine.border.TaskCommand;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.UpdateProcessInstancesSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessInstanceStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractUpdateProcessInstancesSuspendStateCmd;
import org.camunda.bpm.engine.impl.cmd.ActivateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses work on a task of a paused case, and resuming its processes past the intervention, with a plain message, for
 * every client.
 *
 * <p>It runs before any other check. The engine itself would speak of suspended entities.
 */
class PausedCaseInterceptor extends CommandInterceptor {

    private static final String LATER =
            "Opgaven kan ikke udføres, før sagen er genoptaget. Er du i gang med en formular, er den"
                    + " ikke gemt. Spørg digitaliseringschefen, hvornår sagen fortsætter.";

    private static final String BY_INTERVENTION =
            "Den genoptages med indgrebet, som også flytter fristerne, ikke ved at genoptage forløbet.";

    private static final Field RESUMED = EngineField.of(AbstractSetProcessInstanceStateCmd.class, "processInstanceId");
    private static final Field BUILDER = EngineField.of(AbstractUpdateProcessInstancesSuspendStateCmd.class, "builder");
    private static final Field SUSPENDS =
            EngineField.of(AbstractUpdateProcessInstancesSuspendStateCmd.class, "suspending");
    private static final Field ALL_RESUMED =
            EngineField.of(UpdateProcessInstancesSuspensionStateBuilderImpl.class, "processInstanceIds");

    private final InterventionsOnTasks interventions;

    PausedCaseInterceptor(InterventionsOnTasks interventions) {
        this.interventions = interventions;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        if (isPerson(context)) {
            TaskCommand.of(command)
                    .flatMap(work -> work.task(context))
                    .filter(TaskEntity::isSuspended)
                    .ifPresent(task -> refuse(task, context));
            resumed(command).stream()
                    .flatMap(id -> interventions.pauseOf(id, context).stream())
                    .findFirst()
                    .ifPresent(pause -> {
                        throw new AuthorizationException(pause + " " + BY_INTERVENTION);
                    });
        }
        try {
            return next.execute(command);
        } catch (SuspendedEntityInteractionException e) {
            throw isPerson(context) ? new CasePausedException("Sagen er sat på pause. " + LATER) : e;
        }
    }

    /** Returns the processes that a command resumes, each by its id. */
    private static List<String> resumed(Command<?> command) {
        Object ids = null;
        if (command instanceof ActivateProcessInstanceCmd) {
            ids = Optional.ofNullable(ReflectionUtils.getField(RESUMED, command))
                    .map(List::of)
                    .orElse(null);
        } else if (command instanceof AbstractUpdateProcessInstancesSuspendStateCmd<?>
                && !((boolean) ReflectionUtils.getField(SUSPENDS, command))) {
            ids = ReflectionUtils.getField(ALL_RESUMED, ReflectionUtils.getField(BUILDER, command));
        }
        return ids instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    private void refuse(TaskEntity task, CommandContext context) {
        TaskCommand.checkReadable(task, context);
        throw new CasePausedException(interventions.pause(task) + " " + LATER);
    }

    private static boolean isPerson(CommandContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication != null && authentication.getUserId() != null && context.isAuthorizationCheckEnabled();
    }
}
