package dk.portvagt.meeting.steps;

import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Locks the decisions that the chair has confirmed. */
@Component
class ConfirmMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;

    ConfirmMeetingDelegate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.confirm(
                MEETING_ID.from(execution).get(), COMPLETED_BY.from(execution).get());
    }
}
