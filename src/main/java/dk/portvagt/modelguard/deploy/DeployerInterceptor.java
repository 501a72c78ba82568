package dk.portvagt.modelguard.deploy;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.Deployment;

/** Stores deployments that wait for activation. Refuses people without the right to deploy, in Danish. */
class DeployerInterceptor extends CommandInterceptor {

    private final Supplier<PreparedChanges> changes;
    private final Supplier<CurrentCaller> caller;

    /** Creates the interceptor. Both arguments are suppliers, because they need the engine first. */
    DeployerInterceptor(Supplier<PreparedChanges> changes, Supplier<CurrentCaller> caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        if (!(command instanceof DeployCmd)) {
            return next.execute(command);
        }
        try {
            T deployed = next.execute(command);
            refuseForeign((Deployment) deployed);
            return deployed;
        } catch (HeldForActivation held) {
            // A DeployCmd returns a deployment.
            return (T) answer(changes.get().keep(held));
        } catch (AuthorizationException e) {
            throw new AuthorizationException(
                    "Du kan ikke udrulle modeller. Det kan procesanalytikere og administratorer.");
        }
    }

    /**
     * Refuses a deployment of another municipality. The engine answers a duplicate deployment before it asks the gate,
     * whatever its owner.
     */
    private void refuseForeign(Deployment deployment) {
        String municipality = deployment.getTenantId();
        if (municipality != null
                && caller.get()
                        .find()
                        .filter(person -> !worksFor(person, municipality))
                        .isPresent()) {
            throw new BadUserRequestException(DeploymentGate.foreign(municipality));
        }
    }

    private static boolean worksFor(Caller person, String municipality) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR)
                || person.municipalities().contains(municipality);
    }

    /**
     * Returns a deployment without models, as the engine does for unchanged models: the Modeler reports success for it.
     */
    private static DeploymentEntity answer(PreparedChange change) {
        DeploymentEntity answer = new DeploymentEntity();
        answer.setId(change.id().toString());
        answer.setName(change.name());
        answer.setTenantId(change.municipality());
        answer.setDeploymentTime(Date.from(change.preparedAt()));
        answer.setSource("Venter på aktivering: Cockpit, Ændringer");
        return answer;
    }
}
