package dk.portvagt.documents;

import org.jspecify.annotations.Nullable;

/**
 * Identifies the subject of a document. Documents of one kind with the same subject are versions of each other.
 *
 * @param municipality its code
 * @param caseNumber null for a paper of a meeting
 * @param meetingId null for a paper of a case
 * @param part distinguishes documents of one kind of the case or meeting, such as the gate ({@code G2}); empty when
 *     there is only one
 */
record DocumentSubject(
        String municipality,
        DocumentKind kind,
        @Nullable String caseNumber,
        @Nullable Long meetingId,
        String part) {

    static DocumentSubject ofCase(CasePaper paper, DocumentKind kind, String part) {
        return new DocumentSubject(paper.municipality(), kind, paper.caseNumber(), null, part);
    }

    static DocumentSubject ofMeeting(AnnexPaper paper, DocumentKind kind) {
        return new DocumentSubject(paper.municipality(), kind, null, paper.meetingId(), paper.part());
    }

    static DocumentSubject ofMeeting(MeetingPaper paper, DocumentKind kind) {
        return new DocumentSubject(paper.municipality(), kind, null, paper.meetingId(), "");
    }
}
