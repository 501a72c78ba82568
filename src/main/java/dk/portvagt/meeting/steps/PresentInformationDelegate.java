package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.INFORMATION;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.meeting.MeetingInformation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows the group all information at once, as the papers said it. */
@Component
class PresentInformationDelegate implements JavaDelegate {

    private final MeetingInformation information;

    PresentInformationDelegate(MeetingInformation information) {
        this.information = information;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INFORMATION
                .on(execution)
                .set(InformationRows.of(
                        information.of(MEETING_ID.from(execution).get())));
    }
}
