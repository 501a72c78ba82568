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

/** What a process learns of a decision on its case, whoever took it. */
public final class DecisionPayload {

    private DecisionPayload() {}

    /** @param reason may be null for an approval */
    public static VariableMap of(long decisionId, DecisionOutcome outcome, String reason) {
        VariableMap payload = Variables.createVariables();
        DECISION_ID.on(payload).set(decisionId);
        STEERING_OUTCOME.on(payload).set(Choices.choice(outcome));
        GATE_OUTCOME.on(payload).set(Choices.choice(outcome));
        DECISION_REASON.on(payload).set(reason);
        REWORK_REASON.on(payload).set(leadsBackToWork(outcome) ? reason : null);
        return payload;
    }

    /**
     * Not only rework: a phase-out, closure or extra funding that is refused goes on with work that has to know why.
     */
    private static boolean leadsBackToWork(DecisionOutcome outcome) {
        return !outcome.isApproval() && outcome != DecisionOutcome.DEFERRED;
    }
}
