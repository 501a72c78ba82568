package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the meeting when its decisions have gone out. */
@Component
class CloseMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;

    CloseMeetingDelegate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.close(MEETING_ID.from(execution).get());
    }
}
