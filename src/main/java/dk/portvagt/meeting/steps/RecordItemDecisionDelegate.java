package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_OUTCOME;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_RECORDED;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Attendance;
import dk.portvagt.meeting.ItemDecisions;
import dk.portvagt.meeting.ItemRecorders;
import dk.portvagt.meeting.ItemRefusal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the steering group's decision on an item; nobody is notified before the chair has confirmed it. */
@Component
class RecordItemDecisionDelegate implements JavaDelegate {

    private final ItemDecisions decisions;
    private final Attendance attendance;
    private final ItemRecorders recorders;

    RecordItemDecisionDelegate(ItemDecisions decisions, Attendance attendance, ItemRecorders recorders) {
        this.decisions = decisions;
        this.attendance = attendance;
        this.recorders = recorders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String recorder = DecisionTaker.of(
                execution,
                ITEM_OUTCOME.getName(),
                PortvagtGroup.STEERING_GROUP,
                PortvagtGroup.STEERING_CHAIR,
                PortvagtGroup.SECRETARIAT);
        long itemId = ITEM_ID.from(execution).get();
        Optional<ItemRefusal> refusal = decisions.writeDown(itemId, ItemDecisionFields.read(execution));
        if (refusal.isEmpty()) {
            recorders.note(itemId, recorder);
        }
        ITEM_RECORDED.on(execution).set(refusal.isEmpty());
        ITEM_REFUSAL
                .on(execution)
                .set(refusal.map(why -> MeetingText.of(
                                why,
                                attendance.quorum(MEETING_ID.from(execution).get())))
                        .orElse(null));
    }
}
