package dk.portvagt.landscape.steps;

import dk.portvagt.engine.ModelVariants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.dmn.DecisionsEvaluationBuilder;
import org.springframework.stereotype.Component;

/** Asks the table of procurement routes, as an acquisition does, about a value that is no new purchase. */
@Component
class ProcurementRoutes {

    private static final String KEY = "procurement-route";

    private final DecisionService decisions;
    private final ModelVariants variants;

    ProcurementRoutes(DecisionService decisions, ModelVariants variants) {
        this.decisions = decisions;
        this.variants = variants;
    }

    /**
     * Returns the route that the table answers.
     *
     * @param value DKK
     * @param on the day whose thresholds count
     */
    String of(DelegateExecution execution, BigDecimal value, LocalDate on) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "investmentYear1", value.doubleValue(),
                "investmentYear2", 0L,
                "investmentYear3", 0L,
                "investmentYear4", 0L,
                "yearlyOperatingCost", 0L,
                "lifetimeYears", 0L,
                "sharedSolution", "solo",
                "participantsValue", 0L,
                "plannedNoticeDate", on.toString(),
                "crossBorderInterest", false));
        inputs.put(
                "procurementRegime",
                ContractVariables.PROCUREMENT_REGIME.from(execution).getOrDefault("ordinary"));
        String municipality = variants.ofDecision(KEY, execution.getTenantId());
        DecisionsEvaluationBuilder evaluation =
                decisions.evaluateDecisionByKey(KEY).variables(inputs);
        return (municipality == null
                        ? evaluation.decisionDefinitionWithoutTenantId()
                        : evaluation.decisionDefinitionTenantId(municipality))
                .evaluate()
                .getSingleEntry();
    }
}
