package dk.portvagt.workflow.listener;

import dk.portvagt.governance.Meetings;
import dk.portvagt.workflow.variable.MeetingVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * A meeting's process ends. When the meeting was not closed, its process was cancelled: its items wait for the next.
 */
@Component
class ReturnItemsListener implements ExecutionListener {

    private final Meetings meetings;

    ReturnItemsListener(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        MeetingVariables.MEETING_ID.from(execution).getOptional().ifPresent(meetings::cancelUnlessClosed);
    }
}
