package dk.portvagt.intervention.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.border.TaskCommand;
import dk.portvagt.intervention.CasePause;
import dk.portvagt.intervention.CasePauses;
import java.util.Optional;
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

    private final CasePauses pauses;

    PausedCaseInterceptor(CasePauses pauses) {
        this.pauses = pauses;
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
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkReadTask(task));
        Optional<CasePause> pause = Optional.ofNullable(
                        task.getExecution().getProcessInstance().getBusinessKey())
                .flatMap(CaseNumber::parse)
                .flatMap(pauses::current);
        throw new CasePausedException(pause.map(current -> "Sag %s er på pause siden %s: %s. "
                                .formatted(
                                        current.caseNumber(),
                                        DanishDates.of(current.beganOn()),
                                        current.reason().replaceAll("\\.$", "")))
                        .orElse("Sagen er på pause. ")
                + LATER);
    }

    private static boolean isPerson(CommandContext context) {
        Authentication authentication = context.getAuthentication();
        return authentication != null && authentication.getUserId() != null && context.isAuthorizationCheckEnabled();
    }
}
