package dk.portvagt.modelguard.sample;

import static dk.portvagt.modelguard.sample.SampleVariables.DECISION_REASON;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Sends the message the sample waits for. Never run. */
class DecisionSender {

    void send(RuntimeService runtime) {
        VariableMap variables = Variables.createVariables();
        DECISION_REASON.on(variables).set("");
        runtime.createMessageCorrelation("portvagt.sampleDecision").setVariables(variables);
    }
}
