package dk.portvagt.modelguard.deploy;

import dk.portvagt.engine.border.EngineField;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelSize;
import java.lang.reflect.Field;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.util.ReflectionUtils;

/**
 * Stores deployments that wait for activation. Refuses people without the right to deploy, and models that are too
 * large to check, in Danish.
 */
class DeployerInterceptor extends CommandInterceptor {

    private static final Field BUILDER = EngineField.of(DeployCmd.class, "deploymentBuilder");

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
        refuseTooLarge(command);
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

    /** Refuses models of any size before the deployment takes the lock that all others wait for. */
    private static void refuseTooLarge(Command<?> command) {
        DeploymentBuilderImpl builder = (DeploymentBuilderImpl) ReflectionUtils.getField(BUILDER, command);
        Map<String, byte[]> files = new HashMap<>();
        Map<String, ResourceEntity> resources = ((DeploymentEntity) builder.getDeployment()).getResources();
        if (resources != null) {
            resources.forEach((name, resource) -> files.put(name, resource.getBytes()));
        }
        List<Finding> tooLarge = ModelSize.check(files);
        if (!tooLarge.isEmpty()) {
            throw new DeploymentRefusal(tooLarge);
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
