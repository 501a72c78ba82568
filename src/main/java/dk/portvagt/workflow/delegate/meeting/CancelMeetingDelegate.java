package dk.portvagt.workflow.delegate.meeting;

import static dk.portvagt.workflow.variable.MeetingVariables.CHANGE_REASON;
import static dk.portvagt.workflow.variable.MeetingVariables.MEETING_ID;

import dk.portvagt.governance.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Cancels the meeting: its items wait for the next, and its members are told. */
@Component
class CancelMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingNotices notices;

    CancelMeetingDelegate(Meetings meetings, MeetingNotices notices) {
        this.meetings = meetings;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        if (meetings.cancel(meetingId, CHANGE_REASON.from(execution).get())) {
            notices.calledOff(meetingId);
        }
    }
}
