package dk.portvagt.workflow.security;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses what the REST API offers to everybody who may work on a task or start a process, but what would go past the
 * forms and the gates: setting variables or raising errors on a task without completing it, and starting a process in
 * its middle. Administrators may, to repair.
 */
class BypassInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> BYPASSES = Set.of(
            ResolveTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            StartProcessInstanceAtActivitiesCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (BYPASSES.contains(command.getClass()) && isOrdinaryPerson()) {
            throw new BadUserRequestException("Det er ikke tilladt: en opgave afsluttes gennem sin formular, og en proces"
                    + " startes fra sin begyndelse.");
        }
        return next.execute(command);
    }

    /** Jobs and the application itself run without authentication. */
    private static boolean isOrdinaryPerson() {
        Authentication person = Context.getProcessEngineConfiguration()
                .getIdentityService()
                .getCurrentAuthentication();
        return person != null
                && !Context.getCommandContext().getAuthorizationManager().isCamundaAdmin(person);
    }
}
