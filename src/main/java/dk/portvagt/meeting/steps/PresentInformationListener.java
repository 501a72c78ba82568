package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.INFORMATION;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.meeting.MeetingInformation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the group all information at once, as the papers said it. */
@Component
class PresentInformationListener implements TaskListener {

    private final MeetingInformation information;

    PresentInformationListener(MeetingInformation information) {
        this.information = information;
    }

    @Override
    public void notify(DelegateTask task) {
        INFORMATION
                .on(task)
                .set(InformationRows.of(information.of(MEETING_ID.from(task).get())));
    }
}
