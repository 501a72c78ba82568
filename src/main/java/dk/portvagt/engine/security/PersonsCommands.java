package dk.portvagt.engine.security;

import dk.portvagt.engine.border.Caller;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses to people what the engine's own permissions leave open. Portvagt's own work, without a person, passes. */
class PersonsCommands extends CommandInterceptor {

    private final ReadableComments comments;
    private final KeptDeployments deployments;

    PersonsCommands(ProcessEngineConfigurationImpl engine) {
        comments = new ReadableComments(engine);
        deployments = new KeptDeployments(engine);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Caller.isPerson(Context.getCommandContext())) {
            if (command instanceof DeleteTaskCmd) {
                throw new AuthorizationException(
                        "En opgave hører til sit forløb og kan ikke slettes. Træk sagen tilbage,"
                                + " grib ind i den, eller flyt forløbet til et andet trin.");
            }
            SharedSteps.refuse(command, Context.getCommandContext());
            MunicipalStatistics.refuse(command, Context.getCommandContext());
            comments.refuse(command);
            deployments.refuse(command, Context.getCommandContext());
        }
        return next.execute(command);
    }
}
