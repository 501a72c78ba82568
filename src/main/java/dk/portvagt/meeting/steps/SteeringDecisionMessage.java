package dk.portvagt.meeting.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.steps.DecisionPayload;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.stereotype.Component;

/** Delivers a decision to the process that waits for it. */
@Component
public class SteeringDecisionMessage {

    private static final String NAME = "portvagt.steeringDecision";

    private final RuntimeService runtime;
    private final DecisionRegister decisions;

    SteeringDecisionMessage(RuntimeService runtime, DecisionRegister decisions) {
        this.runtime = runtime;
        this.decisions = decisions;
    }

    /** Checks whether a process waits for the decision on this item: a withdrawn case does not, a paused one does. */
    public boolean isAwaited(long itemId) {
        return waiting(itemId).count() > 0;
    }

    /**
     * Sends the decision. A paused case gets it on resuming: {@link #deliverWaiting}.
     *
     * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException if nobody waits any more, so that the
     *     caller's transaction rolls its decision back and the retry finds out
     */
    public void send(long itemId, Decision decision) {
        if (waiting(itemId).suspended().count() > 0) {
            return;
        }
        runtime.createMessageCorrelation(NAME)
                .processInstanceVariableEquals(MeetingVariables.AGENDA_ITEM_ID.getName(), itemId)
                .setVariables(DecisionPayload.of(
                        decision.id(),
                        decision.content().outcome(),
                        decision.content().reason()))
                .correlate();
    }

    /**
     * Makes the process that waits for a deferred item wait for the one that takes its place, also while it is paused.
     *
     * @throws IllegalStateException if nobody waits any more, so that the caller's transaction is rolled back
     */
    public void postpone(long itemId, long again) {
        List<Execution> waiting = waiting(itemId).list();
        if (waiting.isEmpty()) {
            throw new IllegalStateException("Nobody waits for item " + itemId);
        }
        waiting.forEach(execution -> MeetingVariables.AGENDA_ITEM_ID
                .on(runtime, execution.getProcessInstanceId())
                .set(again));
    }

    /** Delivers the decisions taken while a case was paused, once it is active again. */
    public void deliverWaiting(CaseNumber number) {
        runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(NAME)
                .processInstanceBusinessKey(number.toString())
                .tenantIdIn(number.municipality())
                .list()
                .stream()
                .map(execution -> MeetingVariables.AGENDA_ITEM_ID
                        .from(runtime, execution.getId())
                        .get())
                .forEach(itemId -> decisions.ofItem(itemId).ifPresent(decision -> send(itemId, decision)));
    }

    private ExecutionQuery waiting(long itemId) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(NAME)
                .processVariableValueEquals(MeetingVariables.AGENDA_ITEM_ID.getName(), itemId);
    }
}
