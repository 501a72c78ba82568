package dk.portvagt.modelguard.deploy;

import dk.portvagt.modelguard.model.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the {@link DeploymentGuard} look at every deployment before the engine reads it, from whatever channel it comes:
 * the Modeler, the REST API, the application itself. A refusal takes the whole deployment back. What a person deploys
 * and nothing is wrong with is taken back, too, and kept until somebody activates it; what Portvagt brings along itself
 * is active at once.
 *
 * <p>Also runs when the engine loads a stored model again, so that what got in another way stays inert.
 */
class DeploymentGate implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentGate.class);

    private final DeploymentGuard guard;
    private final Activation activation;

    DeploymentGate(DeploymentGuard guard, Activation activation) {
        this.guard = guard;
        this.activation = activation;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            refuseForeignMunicipality(deployment.getTenantId());
        }
        Map<String, byte[]> files = new HashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<Finding> findings = deployment.isNew() ? findings(files, deployment.getTenantId()) : guard.harm(files);
        if (!findings.isEmpty()) {
            throw new DeploymentRefusal(findings);
        }
        Authentication person = Context.getCommandContext().getAuthentication();
        if (deployment.isNew() && person != null && !activation.isUnderWay()) {
            throw new HeldForActivation(deployment.getName(), deployment.getTenantId(), person.getUserId(), files);
        }
    }

    private List<Finding> findings(Map<String, byte[]> files, String municipality) {
        List<Finding> findings = new ArrayList<>(guard.ofItself(files, municipality));
        List<Finding> ofOthers = guard.ofOthers(files, municipality);
        if (Context.getCommandContext().getAuthentication() == null) {
            // A new Portvagt starts all the same: who would mend the variant, or move the cases, if it did not?
            ofOthers.forEach(finding -> LOG.error("What is in use does not fit the new models: {}", finding));
        } else {
            findings.addAll(ofOthers);
        }
        return findings;
    }

    private static void refuseForeignMunicipality(String municipality) {
        if (!Context.getCommandContext().getTenantManager().isAuthenticatedTenant(municipality)) {
            throw new BadUserRequestException(foreign(municipality));
        }
    }

    static String foreign(String municipality) {
        return "Du kan ikke udrulle modeller for kommune " + municipality + ", som du ikke er tilknyttet.";
    }
}
