package dk.portvagt.acquisition.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.acquisition.ProcurementRegime;
import dk.portvagt.engine.variable.Choices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names the variables by which the procurement rules find the route of a purchase. */
public final class ProcurementVariables {

    /** ordinary or light. */
    public static final VariableFactory<String> PROCUREMENT_REGIME = stringVariable("procurementRegime");

    /** The day of publication, {@code YYYY-MM-DD}. */
    public static final VariableFactory<String> PLANNED_NOTICE_DATE = stringVariable("plannedNoticeDate");

    /** Whether the purchase is called off from a framework agreement. */
    public static final VariableFactory<Boolean> FRAMEWORK_PURCHASE = booleanVariable("frameworkPurchase");
    /** Number and name of that agreement. */
    public static final VariableFactory<String> FRAMEWORK_AGREEMENT = stringVariable("frameworkAgreement");

    /** DKK on the day of publication; null if nobody knows it. */
    public static final VariableFactory<Long> PROCUREMENT_THRESHOLD = longVariable("procurementThreshold");
    /** The threshold, its source and whether somebody has confirmed it, in Danish. */
    public static final VariableFactory<String> THRESHOLD_NOTE = stringVariable("thresholdNote");

    // What the secretariat confirms
    static final VariableFactory<Long> THRESHOLD_YEAR = longVariable("thresholdYear");
    static final VariableFactory<Long> ORDINARY_THRESHOLD = longVariable("ordinaryThreshold");
    static final VariableFactory<Long> LIGHT_THRESHOLD = longVariable("lightThreshold");
    static final VariableFactory<String> THRESHOLD_SOURCE = stringVariable("thresholdSource");

    private ProcurementVariables() {}

    /** Returns the regime; the ordinary one, which has the lower threshold, if the case does not say. */
    public static ProcurementRegime regime(VariableScope scope) {
        return PROCUREMENT_REGIME
                .from(scope)
                .getOptional()
                .map(regime -> Choices.constant(ProcurementRegime.class, regime))
                .orElse(ProcurementRegime.ORDINARY);
    }
}
