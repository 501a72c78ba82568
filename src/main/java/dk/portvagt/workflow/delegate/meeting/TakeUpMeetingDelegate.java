package dk.portvagt.workflow.delegate.meeting;

import static dk.portvagt.workflow.variable.MeetingVariables.MEETING_ID;

import dk.portvagt.governance.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins with a planned meeting's agenda. */
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
