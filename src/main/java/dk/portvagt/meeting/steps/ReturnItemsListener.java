package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Cancels a meeting whose process ended before the meeting did.
 *
 * <p>Its items wait for the next meeting, and its members are notified.
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
