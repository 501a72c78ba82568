package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.DECISION_ROUTE;

import dk.portvagt.engine.ModelVariants;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Evaluates the decision table of authorities for a case before its decision paper is written. */
@Component
class DecisionAuthorityTable {

    private static final String KEY = "decision-authority";

    private final DecisionService decisions;
    private final ModelVariants variants;

    DecisionAuthorityTable(DecisionService decisions, ModelVariants variants) {
        this.decisions = decisions;
        this.variants = variants;
    }

    /**
     * Returns the authority that would decide the case on this route.
     *
     * @return the authority's value in the decision table
     */
    String authority(DelegateExecution execution, String route) {
        Map<String, Object> inputs = execution.getVariables();
        inputs.put(DECISION_ROUTE.getName(), route);
        return variants.aimed(decisions.evaluateDecisionTableByKey(KEY).variables(inputs), KEY, execution.getTenantId())
                .evaluate()
                .getSingleEntry();
    }
}
