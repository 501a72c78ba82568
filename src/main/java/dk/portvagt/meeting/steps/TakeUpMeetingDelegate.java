package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins a planned meeting's agenda. */
@Component
class TakeUpMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;

    TakeUpMeetingDelegate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.takeUp(MEETING_ID.from(execution).get());
    }
}
