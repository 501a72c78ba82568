package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CONFIRMATION;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Locks the decisions that the chair has confirmed. */
@Component
class ConfirmMeetingDelegate implements JavaDelegate {

    private static final String CONFIRMED = "confirmed";

    private final Meetings meetings;

    ConfirmMeetingDelegate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String chair = DecisionTaker.of(execution, CONFIRMATION.getName(), PortvagtGroup.STEERING_CHAIR);
        if (!CONFIRMED.equals(CONFIRMATION.from(execution).get())) {
            throw new BadUserRequestException("Formanden har ikke bekræftet mødets afgørelser");
        }
        meetings.confirm(MEETING_ID.from(execution).get(), chair);
    }
}
