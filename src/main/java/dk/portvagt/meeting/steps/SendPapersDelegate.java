package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.PAPERS_SENT;

import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.documents.MeetingDocuments;
import dk.portvagt.meeting.Meetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the agenda and sends it out; does not send an unchanged agenda again. */
@Component
class SendPapersDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final AgendaPaper paper;
    private final MeetingDocuments documents;
    private final DocumentArchive archive;
    private final MeetingNotices notices;

    SendPapersDelegate(
            Meetings meetings,
            AgendaPaper paper,
            MeetingDocuments documents,
            DocumentArchive archive,
            MeetingNotices notices) {
        this.archive = archive;
        this.meetings = meetings;
        this.paper = paper;
        this.documents = documents;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        FiledDocument agenda = documents.fileAgenda(paper.of(meetingId));
        if (agenda.version() > meetings.get(meetingId).papersVersion()) {
            meetings.papersSent(meetingId, agenda.version());
            notices.papers(meetingId, agenda, archive.annexesOf(meetingId));
        }
        PAPERS_SENT.on(execution).set(MeetingText.papersSent(meetings.get(meetingId)));
    }
}
