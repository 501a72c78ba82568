package dk.portvagt.modelguard.deploy;

import dk.portvagt.engine.CommandInterceptors;
import dk.portvagt.engine.identity.CurrentCaller;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the gate in front of every deployment to the engine.
 *
 * <p>Deployments run one after the other by one lock only: the row that the engine locks in the database until the
 * deployment's transaction ends. The engine's second lock, a monitor of this JVM, is switched off. An activation holds
 * the row before it deploys, and waited for the monitor, while the deployment with the monitor waited for the row. The
 * database sees only half of such a deadlock and never ends it.
 */
@Component
class DeploymentPlugin extends AbstractProcessEnginePlugin {

    private final DeploymentGuard guard;
    private final Activation activation;
    private final ObjectProvider<PreparedChanges> changes;
    private final ObjectProvider<CurrentCaller> caller;

    DeploymentPlugin(
            DeploymentGuard guard,
            Activation activation,
            ObjectProvider<PreparedChanges> changes,
            ObjectProvider<CurrentCaller> caller) {
        this.guard = guard;
        this.activation = activation;
        this.changes = changes;
        this.caller = caller;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> first = new ArrayList<>();
        first.add(new DeploymentGate(guard, activation));
        if (engine.getCustomPreDeployers() != null) {
            first.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(first);
        engine.setDeploymentSynchronized(false);
        engine.setCustomPreCommandInterceptorsTxRequired(CommandInterceptors.after(
                engine.getCustomPreCommandInterceptorsTxRequired(),
                new DeployerInterceptor(changes::getObject, caller::getObject)));
    }
}
