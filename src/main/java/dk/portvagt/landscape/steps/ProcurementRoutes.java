package dk.portvagt.landscape.steps;

import dk.portvagt.acquisition.ProcurementRegime;
import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.acquisition.steps.ProcurementVariables;
import dk.portvagt.engine.ModelVariants;
import dk.portvagt.engine.variable.Choices;
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
    private final ProcurementThresholds thresholds;

    ProcurementRoutes(DecisionService decisions, ModelVariants variants, ProcurementThresholds thresholds) {
        this.decisions = decisions;
        this.variants = variants;
        this.thresholds = thresholds;
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
                "crossBorderInterest", false,
                "frameworkPurchase", false));
        ProcurementRegime regime = ProcurementVariables.regime(execution);
        inputs.put("procurementRegime", Choices.choice(regime));
        inputs.put(
                "procurementThreshold",
                thresholds
                        .inForce(execution.getTenantId(), regime, on)
                        .map(threshold -> threshold.amount().longValueExact())
                        .orElse(null));
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
