package dk.portvagt.workflow.document;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.workflow.identity.Caller;
import dk.portvagt.workflow.identity.CaseAccess;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what a person looks for, among what that person may read. */
@Component
class DocumentList {

    /** Enough to find what was filed lately; the rest is found by its case or meeting. */
    private static final int LATEST = 50;

    private final DocumentArchive archive;
    private final Clock clock;

    DocumentList(DocumentArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** The papers of the case with this number, as it was typed, newest first. */
    List<DocumentRow> ofCase(String typedNumber, Caller person) {
        return CaseNumber.parse(typedNumber)
                .map(number -> rows(archive.allOfCase(number.toString()), person))
                .orElse(List.of());
    }

    List<DocumentRow> ofMeeting(long meetingId, Caller person) {
        return rows(archive.allOfMeeting(meetingId), person);
    }

    /** What was filed last. */
    List<DocumentRow> latest(Caller person) {
        return rows(archive.latest(CaseAccess.municipalities(person), LATEST), person);
    }

    /** The meetings whose papers the person may read, the latest first. */
    List<MeetingChoice> meetings(Caller person) {
        return archive.meetings(CaseAccess.municipalities(person), LATEST).stream()
                .filter(meeting -> CaseAccess.mayReadMeetings(person, meeting.municipality()))
                .map(MeetingChoice::of)
                .toList();
    }

    /** The document, if the person may read it. */
    Optional<ArchivedDocument> find(long id, Caller person) {
        return archive.find(id).filter(document -> DocumentAccess.mayRead(person, document));
    }

    private List<DocumentRow> rows(List<ArchivedDocument> documents, Caller person) {
        List<ArchivedDocument> readable = documents.stream()
                .filter(document -> DocumentAccess.mayRead(person, document))
                .sorted((earlier, later) ->
                        Long.compare(later.filed().id(), earlier.filed().id()))
                .toList();
        Set<Long> damaged = archive.damaged(
                readable.stream().map(document -> document.filed().id()).toList());
        return readable.stream()
                .map(document -> DocumentRow.of(
                        document, !damaged.contains(document.filed().id()), clock.getZone()))
                .toList();
    }
}
