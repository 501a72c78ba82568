package dk.portvagt.web.document;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;

/** Decides about read access to documents: a case's papers follow the case, a meeting's papers the meeting. */
final class DocumentAccess {

    private DocumentAccess() {}

    static boolean mayRead(Caller person, ArchivedDocument document) {
        return document.meetingId() == null
                ? CaseAccess.mayReadCases(person, document.municipality())
                : CaseAccess.mayReadMeetings(person, document.municipality());
    }
}
