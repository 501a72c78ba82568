package dk.portvagt.decision.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;
import static dk.portvagt.decision.steps.DecisionVariables.GATE_OUTCOME;
import static dk.portvagt.decision.steps.DecisionVariables.REWORK_REASON;
import static dk.portvagt.decision.steps.DecisionVariables.STEERING_OUTCOME;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.engine.variable.Choices;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Builds the message that tells a process about a decision on its case, from any authority. */
public final class DecisionPayload {

    private DecisionPayload() {}

    /**
     * Builds the variables of the message.
     *
     * @param reason only an approval may have none
     */
    public static VariableMap of(long decisionId, DecisionOutcome outcome, @Nullable String reason) {
        VariableMap payload = Variables.createVariables();
        DECISION_ID.on(payload).set(decisionId);
        STEERING_OUTCOME.on(payload).set(Choices.choice(outcome));
        GATE_OUTCOME.on(payload).set(Choices.choice(outcome));
        DECISION_REASON.on(payload).set(reason);
        REWORK_REASON.on(payload).set(leadsBackToWork(outcome) ? reason : null);
        return payload;
    }

    /**
     * Tells whether work goes on with the reason. That is not only rework: a refused phase-out, closure or extra
     * funding also continues the work.
     */
    private static boolean leadsBackToWork(DecisionOutcome outcome) {
        return !outcome.isApproval() && outcome != DecisionOutcome.DEFERRED;
    }
}
