package dk.portvagt.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.dmn.DecisionEvaluationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a municipality's own variant of a shared model (R20).
 *
 * <p>The engine resolves calls of a shared model among the shared models only. Call activities and business rule tasks
 * ask here for the owner of the called model; null means the shared model. The query ignores permissions, because most
 * people may not read the models. The answer therefore does not depend on the person who completed the previous task.
 */
@Component
public class ModelVariants {

    private final RepositoryService repository;
    private final ActingPerson acting;

    ModelVariants(RepositoryService repository, ActingPerson acting) {
        this.repository = repository;
        this.acting = acting;
    }

    /**
     * Finds the owner of a process.
     *
     * @return the municipality if it has deployed its own variant of this process, otherwise null
     */
    public @Nullable String ofProcess(String process, String municipality) {
        long own = acting.asNobody(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .tenantIdIn(municipality)
                .count());
        return own > 0 ? municipality : null;
    }

    /**
     * Finds the owner of a decision.
     *
     * @return the municipality if it has deployed its own variant of this decision, otherwise null
     */
    public @Nullable String ofDecision(String decision, String municipality) {
        long own = acting.asNobody(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .tenantIdIn(municipality)
                .count());
        return own > 0 ? municipality : null;
    }

    /**
     * Aims a question at the decision that counts for a municipality: its own variant, else the shared one.
     *
     * @param question built by the key of the decision
     */
    public DecisionEvaluationBuilder aimed(DecisionEvaluationBuilder question, String decision, String municipality) {
        String owner = ofDecision(decision, municipality);
        return owner == null
                ? question.decisionDefinitionWithoutTenantId()
                : question.decisionDefinitionTenantId(owner);
    }
}
