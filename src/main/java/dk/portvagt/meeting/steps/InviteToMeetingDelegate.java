package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_REFUSAL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts a planned meeting into its members' calendars. */
@Component
class InviteToMeetingDelegate implements JavaDelegate {

    private final MeetingOnShow onShow;
    private final MeetingNotices notices;

    InviteToMeetingDelegate(MeetingOnShow onShow, MeetingNotices notices) {
        this.onShow = onShow;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        notices.invite(meetingId);
        onShow.show(execution, meetingId);
        MEETING_REFUSAL.on(execution).set(null);
    }
}
