package dk.portvagt.workflow;

import dk.portvagt.governance.Decision;
import dk.portvagt.workflow.variable.DecisionPayload;
import dk.portvagt.workflow.variable.ReviewVariables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Brings a decision to the process that waits for it. */
@Component
public class SteeringDecisionMessage {

    private static final String NAME = "portvagt.steeringDecision";

    private final RuntimeService runtime;

    SteeringDecisionMessage(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Whether a process waits for the decision on this item: a withdrawn case does not. */
    public boolean isAwaited(long itemId) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(NAME)
                        .processVariableValueEquals(ReviewVariables.AGENDA_ITEM_ID.getName(), itemId)
                        .count()
                > 0;
    }

    /**
     * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException if nobody waits any more, so that the
     *     caller's transaction takes its decision back and the next attempt finds out
     */
    public void send(long itemId, Decision decision) {
        runtime.createMessageCorrelation(NAME)
                .processInstanceVariableEquals(ReviewVariables.AGENDA_ITEM_ID.getName(), itemId)
                .setVariables(DecisionPayload.of(
                        decision.id(),
                        decision.content().outcome(),
                        decision.content().reason()))
                .correlate();
    }
}
