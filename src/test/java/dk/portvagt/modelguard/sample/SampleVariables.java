package dk.portvagt.modelguard.sample;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

final class SampleVariables {

    static final VariableFactory<Long> AMOUNT = longVariable("amount");
    static final VariableFactory<String> SHORTFALL_TEXT = stringVariable("shortfallText");
    static final VariableFactory<String> DECISION_REASON = stringVariable("decisionReason");
    static final VariableFactory<Boolean> URGENT = booleanVariable("urgent");

    private SampleVariables() {}
}
