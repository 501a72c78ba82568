package dk.portvagt.documents;

/**
 * What a document is about. Documents of one kind about the same thing are versions of each other.
 *
 * @param municipality its code
 * @param caseNumber null for a paper of a meeting
 * @param meetingId null for a paper of a case
 * @param part what sets apart documents of one kind in a case, such as the gate ({@code G2}); empty when nothing does
 */
record DocumentSubject(String municipality, DocumentKind kind, String caseNumber, Long meetingId, String part) {

    static DocumentSubject ofCase(CasePaper paper, DocumentKind kind, String part) {
        return new DocumentSubject(paper.municipality(), kind, paper.caseNumber(), null, part);
    }

    static DocumentSubject ofMeeting(MeetingPaper paper, DocumentKind kind) {
        return new DocumentSubject(paper.municipality(), kind, null, paper.meetingId(), "");
    }
}
