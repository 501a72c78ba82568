package dk.portvagt.workflow.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Looks at every deployment before the engine reads it, from whatever channel it comes: the Modeler, the REST API, the
 * application itself. Also runs when the engine loads a stored model again, so what got in another way stays inert.
 */
class DeploymentGate implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            refuseForeignMunicipality(deployment.getTenantId());
        }
        Collection<ResourceEntity> resources = deployment.getResources().values();
        resources.forEach(DeploymentGate::refuseFindings);
    }

    private static void refuseForeignMunicipality(String municipality) {
        if (!Context.getCommandContext().getTenantManager().isAuthenticatedTenant(municipality)) {
            throw new BadUserRequestException(
                    "Du kan ikke udrulle modeller for kommune " + municipality + ", som du ikke er tilknyttet.");
        }
    }

    private static void refuseFindings(ResourceEntity resource) {
        List<ModelFinding> findings = findings(resource.getName(), resource.getBytes());
        if (!findings.isEmpty()) {
            String message = String.join(
                    "\n", findings.stream().map(ModelFinding::message).toList());
            List<Problem> problems =
                    findings.stream().<Problem>map(ModelProblem::of).toList();
            throw new ParseException(message, resource.getName(), problems, List.of());
        }
    }

    /** Files are told apart exactly as the engine does, by the end of their names. */
    private static List<ModelFinding> findings(String file, byte[] content) {
        if (endsWith(file, BpmnDeployer.BPMN_RESOURCE_SUFFIXES)) {
            return ModelScan.of(file, content, new BpmnCodeRule());
        }
        if (endsWith(file, DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES)) {
            return ModelScan.of(file, content, new DmnLanguageRule());
        }
        if (file.endsWith(".form")) {
            return List.of();
        }
        return List.of(new ModelFinding(
                "", 0, file + ": en udrulning kan indeholde BPMN-modeller, DMN-modeller og formularer, ikke andet."));
    }

    private static boolean endsWith(String file, String... suffixes) {
        return Arrays.stream(suffixes).anyMatch(file::endsWith);
    }
}
