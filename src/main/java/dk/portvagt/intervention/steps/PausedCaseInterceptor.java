package dk.portvagt.intervention.steps;

import dk.portvagt.engine.border.TaskCommand;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Refuses work on a task of a paused case with a plain message, for every client.
 *
 * <p>It runs before any other check. The engine itself would speak of suspended entities.
 */
class PausedCaseInterceptor extends CommandInterceptor {

    private static final String LATER =
            "Opgaven kan ikke udføres, før sagen er genoptaget. Er du i gang med en formular, er den"
                    + " ikke gemt. Spørg digitaliseringschefen, hvornår sagen fortsætter.";

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
        }
        try {
            return next.execute(command);
        } catch (SuspendedEntityInteractionException e) {
            throw isPerson(context) ? new CasePausedException("Sagen er sat på pause. " + LATER) : e;
        }
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
