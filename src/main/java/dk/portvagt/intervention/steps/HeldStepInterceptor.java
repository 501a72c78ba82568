package dk.portvagt.intervention.steps;

import dk.portvagt.engine.border.TaskCommand;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses to complete a step that an open demand for rework holds, for every client. */
class HeldStepInterceptor extends CommandInterceptor {

    private final InterventionsOnTasks interventions;

    HeldStepInterceptor(InterventionsOnTasks interventions) {
        this.interventions = interventions;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        TaskCommand.of(command)
                .filter(TaskCommand::completes)
                .flatMap(work -> work.task(context))
                .ifPresent(task -> interventions.demand(task).ifPresent(demand -> {
                    TaskCommand.checkReadable(task, context);
                    throw new StepHeldException(demand);
                }));
        return next.execute(command);
    }
}
