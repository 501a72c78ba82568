package dk.portvagt.engine.security;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.util.ReflectionUtils;

/**
 * Keeps deployments and versions that running or ended cases rest on. The engine would delete those cases and their
 * history too, in every municipality.
 *
 * <p>The fields are looked up when this class is loaded; an engine without them fails at startup.
 */
final class KeptDeployments {

    private static final Field DEPLOYMENT = EngineField.of(DeleteDeploymentCmd.class, "deploymentId");
    private static final Field VERSIONS =
            EngineField.of(DeleteProcessDefinitionsByIdsCmd.class, "processDefinitionIds");
    private static final Field PROCESS = EngineField.of(DeleteProcessDefinitionsByKeyCmd.class, "processDefinitionKey");

    private final RepositoryService repository;
    private final HistoryService history;

    KeptDeployments(ProcessEngineConfigurationImpl engine) {
        repository = engine.getRepositoryService();
        history = engine.getHistoryService();
    }

    /**
     * Refuses a command that would delete what a case or its history rests on, in whatever municipality.
     *
     * @throws AuthorizationException with a Danish message
     */
    void refuse(Command<?> command, CommandContext context) {
        if (deletes(command) && isUsedAnywhere(command, context)) {
            throw new AuthorizationException(
                    "Der er sager eller historik, der bygger på det, du vil slette, og de ville"
                            + " blive slettet med. Udrul i stedet en ny version: sagerne går videre på deres egen.");
        }
    }

    private static boolean deletes(Command<?> command) {
        return command instanceof DeleteDeploymentCmd
                || command instanceof DeleteProcessDefinitionsByIdsCmd
                || command instanceof DeleteProcessDefinitionsByKeyCmd;
    }

    /** Looks past the permissions and the municipality of the person, and restores both. */
    private boolean isUsedAnywhere(Command<?> command, CommandContext context) {
        boolean wasChecked = context.isTenantCheckEnabled();
        context.disableTenantCheck();
        try {
            return context.runWithoutAuthorization(() -> isUsed(command));
        } finally {
            if (wasChecked) {
                context.enableTenantCheck();
            }
        }
    }

    private boolean isUsed(Command<?> command) {
        if (command instanceof DeleteDeploymentCmd) {
            String deployment = (String) ReflectionUtils.getField(DEPLOYMENT, command);
            return deployment != null && (hasCases(versionsIn(deployment)) || hasDecided(deployment));
        }
        if (command instanceof DeleteProcessDefinitionsByIdsCmd) {
            return hasCases(((Collection<?>) ReflectionUtils.getField(VERSIONS, command))
                    .stream().map(String::valueOf));
        }
        return hasCases(versionsOf((String) ReflectionUtils.getField(PROCESS, command)));
    }

    private Stream<String> versionsIn(String deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .map(ProcessDefinition::getId);
    }

    private Stream<String> versionsOf(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).list().stream()
                .map(ProcessDefinition::getId);
    }

    private boolean hasCases(Stream<String> versions) {
        return versions.anyMatch(version -> history.createHistoricProcessInstanceQuery()
                        .processDefinitionId(version)
                        .count()
                > 0);
    }

    private boolean hasDecided(String deployment) {
        return repository.createDecisionDefinitionQuery().deploymentId(deployment).list().stream()
                .map(DecisionDefinition::getId)
                .anyMatch(decision -> history.createHistoricDecisionInstanceQuery()
                                .decisionDefinitionId(decision)
                                .count()
                        > 0);
    }
}
