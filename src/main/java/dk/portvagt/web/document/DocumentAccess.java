package dk.portvagt.web.document;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;

/** Who may read which documents: the papers of a case who may read the case, those of a meeting who may read it. */
final class DocumentAccess {

    private DocumentAccess() {}

    static boolean mayRead(Caller person, ArchivedDocument document) {
        return document.meetingId() == null
                ? CaseAccess.mayReadCases(person, document.municipality())
                : CaseAccess.mayReadMeetings(person, document.municipality());
    }
}
