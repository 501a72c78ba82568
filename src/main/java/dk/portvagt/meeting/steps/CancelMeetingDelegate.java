package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CHANGE_REASON;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Cancels the meeting: its items wait for the next one, and its members are notified. */
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
