package dk.portvagt.documents;

import dk.portvagt.calendar.DanishDates;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files the papers of meetings as PDF. */
@Component
public class MeetingDocuments {

    private final DocumentArchive archive;
    private final DocumentPrinter printer;

    MeetingDocuments(DocumentArchive archive, DocumentPrinter printer) {
        this.archive = archive;
        this.printer = printer;
    }

    /** Files the agenda: a changed agenda becomes a new version, an unchanged one returns the filed one. */
    @Transactional
    public FiledDocument fileAgenda(MeetingPaper paper) {
        DocumentSubject subject = DocumentSubject.ofMeeting(paper, DocumentKind.AGENDA);
        return file(paper, subject, archive.nextVersion(subject), null);
    }

    /**
     * Files approved minutes.
     *
     * @param version the minutes' own version, counted from 1, one more than the one filed before
     * @param corrects the version they correct; null for the first
     * @throws IllegalArgumentException if another version is already filed under this number
     */
    @Transactional
    public FiledDocument fileMinutes(MeetingPaper paper, int version, @Nullable Integer corrects) {
        FiledDocument filed = file(paper, DocumentSubject.ofMeeting(paper, DocumentKind.MINUTES), version, corrects);
        if (filed.version() != version) {
            throw new IllegalArgumentException("Minutes of meeting " + paper.meetingId() + " are at version "
                    + filed.version() + ", not " + version);
        }
        return filed;
    }

    /** Files a comparison of proposals: one with other figures becomes a new version. */
    @Transactional
    public FiledDocument fileComparison(AnnexPaper paper) {
        DocumentSubject subject = DocumentSubject.ofMeeting(paper, DocumentKind.COMPARISON);
        return archive.file(
                subject,
                paper.title(),
                Sha256.of(paper.toString()),
                () -> printer.print(
                        subject,
                        paper.title(),
                        archive.nextVersion(subject),
                        Map.of("paper", paper, "chapters", Chapter.of(paper))));
    }

    private FiledDocument file(MeetingPaper paper, DocumentSubject subject, int version, @Nullable Integer corrects) {
        String title = "%s for mødet den %s".formatted(subject.kind().danishName(), DanishDates.of(paper.heldOn()));
        return archive.file(
                subject,
                title,
                Sha256.of(paper + "|" + corrects),
                () -> printer.print(
                        subject,
                        title,
                        version,
                        Map.of(
                                "paper",
                                paper,
                                "chapters",
                                Chapter.of(paper),
                                "time",
                                DanishDates.of(paper.heldOn(), paper.startsAt()),
                                "correction",
                                corrects == null
                                        ? ""
                                        : "Dette referat retter og erstatter version " + corrects + ".")));
    }
}
