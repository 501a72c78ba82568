package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.INFORMATION;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.OTHER_BUSINESS;

import dk.portvagt.meeting.MeetingInformation;
import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the remarks on the information, and other business. */
@Component
class RecordInformationListener implements TaskListener {

    private final Meetings meetings;
    private final MeetingInformation information;

    RecordInformationListener(Meetings meetings, MeetingInformation information) {
        this.meetings = meetings;
        this.information = information;
    }

    @Override
    public void notify(DelegateTask task) {
        long meetingId = MEETING_ID.from(task).get();
        InformationRows.remarks(INFORMATION.from(task).get())
                .forEach((kind, remark) -> information.remark(meetingId, kind, remark.orElse(null)));
        meetings.noteOtherBusiness(meetingId, OTHER_BUSINESS.from(task).getOrNull());
    }
}
