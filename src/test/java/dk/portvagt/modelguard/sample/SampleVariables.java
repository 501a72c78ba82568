package dk.portvagt.modelguard.sample;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;

final class SampleVariables {

    static final VariableFactory<Long> AMOUNT = longVariable("amount");
    static final VariableFactory<String> SHORTFALL_TEXT = stringVariable("shortfallText");
    static final VariableFactory<String> DECISION_REASON = stringVariable("decisionReason");
    static final VariableFactory<Boolean> URGENT = booleanVariable("urgent");

    static final FactVariable<String> CASE_NUMBER = FactVariable.caseNumber("caseNumber");
    static final FactVariable<Long> DECISION_ID = FactVariable.of("decisionId", Fact.DECISION);
    static final FactVariable<String> COMPLETED_BY = FactVariable.person("completedBy");
    static final FactVariable<String> REQUESTER = FactVariable.person("requester");

    private SampleVariables() {}
}
