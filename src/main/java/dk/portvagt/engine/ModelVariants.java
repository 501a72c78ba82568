package dk.portvagt.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Finds a municipality's own variant of a shared model (R20).
 *
 * <p>The engine looks for what a shared model calls among the shared models only. Call activities and business rule
 * tasks ask here whose model it shall be; null means the shared one. The answer is the same whoever completes the task
 * before: most people may not see the models.
 */
@Component
public class ModelVariants {

    private final RepositoryService repository;
    private final ActingPerson acting;

    ModelVariants(RepositoryService repository, ActingPerson acting) {
        this.repository = repository;
        this.acting = acting;
    }

    /** @return the municipality when it has deployed this process for itself, otherwise null */
    public String ofProcess(String process, String municipality) {
        long own = acting.asNobody(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .tenantIdIn(municipality)
                .count());
        return own > 0 ? municipality : null;
    }

    /** @return the municipality when it has deployed this decision for itself, otherwise null */
    public String ofDecision(String decision, String municipality) {
        long own = acting.asNobody(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .tenantIdIn(municipality)
                .count());
        return own > 0 ? municipality : null;
    }
}
