package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * A meeting's process ends. When the meeting had not ended, its process was cancelled: its items wait for the next, and
 * its members are told.
 */
@Component
class ReturnItemsListener implements ExecutionListener {

    private final Meetings meetings;
    private final MeetingNotices notices;

    ReturnItemsListener(Meetings meetings, MeetingNotices notices) {
        this.meetings = meetings;
        this.notices = notices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        MeetingVariables.MEETING_ID
                .from(execution)
                .getOptional()
                .filter(meetings::cancelUnlessClosed)
                .ifPresent(notices::calledOff);
    }
}
