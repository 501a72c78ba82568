package dk.portvagt.engine.security;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses to people what the engine's own permissions leave open. Portvagt's own work, without a person, passes. */
class PersonsCommands extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    PersonsCommands(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        if (isOfAPerson(context)) {
            if (command instanceof DeleteTaskCmd) {
                throw new BadUserRequestException(
                        "En opgave hører til sit forløb og kan ikke slettes. Træk sagen tilbage,"
                                + " grib ind i den, eller flyt forløbet til et andet trin.");
            }
            new ReadableComments(engine).refuse(command);
            refuseUsedDeployments(command, context);
        }
        return next.execute(command);
    }

    private static boolean isOfAPerson(CommandContext context) {
        Authentication caller = context.getAuthentication();
        return caller != null && caller.getUserId() != null && context.isAuthorizationCheckEnabled();
    }

    /** Looks at the cases of every municipality, whoever asks. */
    private void refuseUsedDeployments(Command<?> command, CommandContext context) {
        context.disableTenantCheck();
        try {
            context.runWithoutAuthorization(() -> {
                new KeptDeployments(engine).refuse(command);
                return null;
            });
        } finally {
            context.enableTenantCheck();
        }
    }
}
