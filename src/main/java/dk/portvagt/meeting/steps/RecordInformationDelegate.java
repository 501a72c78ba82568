package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.INFORMATION;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.OTHER_BUSINESS;

import dk.portvagt.meeting.MeetingInformation;
import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the remarks on the information, and other business. */
@Component
class RecordInformationDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingInformation information;

    RecordInformationDelegate(Meetings meetings, MeetingInformation information) {
        this.meetings = meetings;
        this.information = information;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        InformationRows.remarks(INFORMATION.from(execution).get())
                .forEach((kind, remark) -> information.remark(meetingId, kind, remark.orElse(null)));
        meetings.noteOtherBusiness(meetingId, OTHER_BUSINESS.from(execution).getOrNull());
    }
}
