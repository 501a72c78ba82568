package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_ID;

import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemDecisions;
import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Publishes one confirmed decision. Idempotent.
 *
 * <p>Decision, item and message share one transaction. A concurrent withdrawal makes one of the two fail on the
 * engine's optimistic lock. If it is this one, the retry finds that nobody waits and lapses the item. A deferred item
 * comes back at the next meeting, and its process goes on waiting.
 */
@Component
class PublishDecisionDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;
    private final ItemDecisions decisions;
    private final SteeringDecisionMessage message;

    PublishDecisionDelegate(SteeringAgenda agenda, ItemDecisions decisions, SteeringDecisionMessage message) {
        this.agenda = agenda;
        this.decisions = decisions;
        this.message = message;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long itemId = ITEM_ID.from(execution).get();
        AgendaItem item = agenda.item(itemId);
        if (item.content().kind().isByHand()) {
            decisions.publish(itemId);
        } else if (message.isAwaited(itemId)) {
            decisions.publish(itemId).ifPresent(decision -> tell(item, decision));
        } else {
            agenda.lapse(itemId);
        }
    }

    private void tell(AgendaItem item, Decision decision) {
        if (decision.content().outcome() == DecisionOutcome.DEFERRED
                && item.content().kind().comesBack()) {
            message.postpone(item.id(), agenda.putBack(item));
        } else {
            message.send(item.id(), decision);
        }
    }
}
