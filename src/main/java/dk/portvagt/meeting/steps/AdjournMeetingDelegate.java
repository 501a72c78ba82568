package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CHANGE_REASON;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adjourns a meeting that cannot decide: its items wait for the next meeting, and the members are notified. */
@Component
class AdjournMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingNotices notices;

    AdjournMeetingDelegate(Meetings meetings, MeetingNotices notices) {
        this.meetings = meetings;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        if (meetings.adjourn(meetingId, CHANGE_REASON.from(execution).get())) {
            notices.calledOff(meetingId);
        }
    }
}
