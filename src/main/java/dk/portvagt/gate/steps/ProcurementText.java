package dk.portvagt.gate.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.PROCUREMENT_ROUTE;
import static dk.portvagt.acquisition.steps.ProcurementVariables.FRAMEWORK_AGREEMENT;

import dk.portvagt.acquisition.steps.ThresholdText;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the way of buying for those who decide on a purchase, with a warning while its threshold is unconfirmed. */
@Component
class ProcurementText {

    private static final String FRAMEWORK = "frameworkAgreement";

    private final ThresholdText thresholds;

    ProcurementText(ThresholdText thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Adds a paragraph at the gate that decides on buying.
     *
     * @param request null when the case asks for nothing
     */
    @Nullable
    String added(@Nullable String request, DelegateExecution execution, Review review) {
        String route = PROCUREMENT_ROUTE.from(execution).getOrNull();
        if (request == null || route == null || review.gate() != Gate.G2 || review.kind() != ReviewKind.GATE) {
            return request;
        }
        String name = ChoiceNames.ROUTE.getOrDefault(route, route);
        return request + "\n\nUdbud: "
                + (route.equals(FRAMEWORK)
                        ? name + ": " + FRAMEWORK_AGREEMENT.from(execution).getOrDefault("ikke oplyst hvilken") + "."
                        : name + ". " + thresholds.of(execution));
    }
}
