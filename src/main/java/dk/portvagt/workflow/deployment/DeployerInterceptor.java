package dk.portvagt.workflow.deployment;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Tells whoever may not deploy so in Danish. */
class DeployerInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof DeployCmd)) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (AuthorizationException e) {
            throw new AuthorizationException(
                    "Du kan ikke udrulle modeller. Det kan procesanalytikere og administratorer.");
        }
    }
}
