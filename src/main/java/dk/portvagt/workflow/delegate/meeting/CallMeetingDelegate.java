package dk.portvagt.workflow.delegate.meeting;

import static dk.portvagt.workflow.variable.MeetingVariables.MEETING_DATE;
import static dk.portvagt.workflow.variable.MeetingVariables.MEETING_ID;
import static dk.portvagt.workflow.variable.MeetingVariables.MEETING_PLACE;

import dk.portvagt.governance.Meetings;
import dk.portvagt.workflow.variable.Dates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers the meeting that the secretariat calls. */
@Component
class CallMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;

    CallMeetingDelegate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = meetings.call(
                execution.getTenantId(),
                Dates.read(MEETING_DATE, execution),
                MEETING_PLACE.from(execution).get());
        MEETING_ID.on(execution).set(meetingId);
    }
}
