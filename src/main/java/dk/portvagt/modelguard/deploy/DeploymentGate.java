package dk.portvagt.modelguard.deploy;

import dk.portvagt.modelguard.model.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the {@link DeploymentGuard} check every deployment before the engine parses it, from every channel: the Modeler,
 * the REST API, the application.
 *
 * <p>A refusal rolls the whole deployment back. A valid deployment by a person is rolled back too, and stored until a
 * person activates it. Portvagt's own models are active at once.
 *
 * <p>It also runs when the engine loads a stored model again, so that a model deployed another way stays inert.
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
            throw new HeldForActivation(
                    name(deployment),
                    deployment.getTenantId(),
                    person.getUserId(),
                    files,
                    guard.concerns(files, deployment.getTenantId()));
        }
    }

    /** Programs other than the Modeler may leave out the name. */
    private static String name(DeploymentEntity deployment) {
        return deployment.getName() == null
                ? deployment.getResources().keySet().stream().sorted().collect(Collectors.joining(", "))
                : deployment.getName();
    }

    private List<Finding> findings(Map<String, byte[]> files, @Nullable String municipality) {
        List<Finding> findings = new ArrayList<>(guard.ofItself(files, municipality));
        List<Finding> ofOthers = guard.ofOthers(files, municipality);
        if (Context.getCommandContext().getAuthentication() == null) {
            // A new Portvagt starts anyway: without it nobody could correct the variant or move the cases.
            ofOthers.forEach(finding -> LOG.error("A running model does not fit the new models: {}", finding));
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
