package dk.portvagt.workflow;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Finds a municipality's own variant of a shared model (R20).
 *
 * <p>The engine looks for what a shared model calls among the shared models only. Call activities and business rule
 * tasks ask here whose model it shall be; null means the shared one.
 */
@Component
public class ModelVariants {

    private final RepositoryService repository;

    ModelVariants(RepositoryService repository) {
        this.repository = repository;
    }

    /** @return the municipality when it has deployed this process for itself, otherwise null */
    public String ofProcess(String process, String municipality) {
        boolean own = repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .tenantIdIn(municipality)
                        .count()
                > 0;
        return own ? municipality : null;
    }

    /** @return the municipality when it has deployed this decision for itself, otherwise null */
    public String ofDecision(String decision, String municipality) {
        boolean own = repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .tenantIdIn(municipality)
                        .count()
                > 0;
        return own ? municipality : null;
    }
}
