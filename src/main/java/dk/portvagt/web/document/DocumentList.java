package dk.portvagt.web.document;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.People;
import dk.portvagt.evidence.Evidence;
import dk.portvagt.evidence.Upload;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the documents that a person searches for and may read. */
@Component
class DocumentList {

    /** Covers the documents filed lately; older ones are found by their case or meeting. */
    private static final int LATEST = 50;

    private final DocumentArchive archive;
    private final Evidence evidence;
    private final People people;
    private final Clock clock;

    DocumentList(DocumentArchive archive, Evidence evidence, People people, Clock clock) {
        this.archive = archive;
        this.evidence = evidence;
        this.people = people;
        this.clock = clock;
    }

    /** Returns the papers of the case with this typed number, newest first. Files of open tasks come before them. */
    List<DocumentRow> ofCase(String typedNumber, Caller person) {
        return CaseNumber.parse(typedNumber)
                .map(number -> Stream.concat(
                                uploads(number, person), rows(archive.allOfCase(number.toString()), person).stream())
                        .toList())
                .orElse(List.of());
    }

    private Stream<DocumentRow> uploads(CaseNumber number, Caller person) {
        return CaseAccess.mayReadCases(person, number.municipality())
                ? evidence.ofCase(number.toString()).stream()
                        .map(upload -> DocumentRow.of(upload, people.name(upload.uploadedBy()), clock.getZone()))
                : Stream.empty();
    }

    /** Returns the file of an open task, if the person may read its case. */
    Optional<Upload> findUpload(long id, Caller person) {
        return evidence.find(id).filter(upload -> CaseAccess.mayReadCases(person, upload.municipality()));
    }

    List<DocumentRow> ofMeeting(long meetingId, Caller person) {
        return rows(archive.allOfMeeting(meetingId), person);
    }

    /** Returns the documents filed last. */
    List<DocumentRow> latest(Caller person) {
        return rows(archive.latest(CaseAccess.municipalities(person), LATEST), person);
    }

    /** Returns the meetings whose papers the person may read, the latest first. */
    List<MeetingChoice> meetings(Caller person) {
        return archive.meetings(CaseAccess.municipalities(person), LATEST).stream()
                .filter(meeting -> CaseAccess.mayReadMeetings(person, meeting.municipality()))
                .map(MeetingChoice::of)
                .toList();
    }

    /** Returns the document, if the person may read it. */
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
        Map<String, String> names = people.names(readable.stream()
                .map(ArchivedDocument::createdBy)
                .filter(by -> !DocumentArchive.BY_ITSELF.equals(by))
                .toList());
        return readable.stream()
                .map(document -> DocumentRow.of(
                        document,
                        names.getOrDefault(document.createdBy(), "Portvagt"),
                        !damaged.contains(document.filed().id()),
                        clock.getZone()))
                .toList();
    }
}
