package dk.portvagt.workflow.document;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.workflow.identity.Caller;
import dk.portvagt.workflow.identity.PortvagtGroup;
import java.util.List;
import java.util.Set;

/**
 * Who may read which documents.
 *
 * <p>The papers of a case are for all case workers of its municipality, those of a meeting for the steering group and
 * the staff that prepares its decisions. An administrator sees both of all municipalities, as in Cockpit and among the
 * mails.
 */
final class DocumentAccess {

    private static final Set<PortvagtGroup> CASE_PAPERS = Set.copyOf(PortvagtGroup.caseWorkers());
    private static final Set<PortvagtGroup> MEETING_PAPERS = Set.of(
            PortvagtGroup.STEERING_GROUP,
            PortvagtGroup.STEERING_CHAIR,
            PortvagtGroup.SECRETARIAT,
            PortvagtGroup.DIGITALISATION_MANAGER,
            PortvagtGroup.BUDGET_CONTROLLER,
            PortvagtGroup.PMO,
            PortvagtGroup.DIGITAL_CONSULTANT,
            PortvagtGroup.IT_ARCHITECT);

    private DocumentAccess() {}

    static boolean mayRead(Caller person, ArchivedDocument document) {
        return document.meetingId() == null
                ? mayRead(person, document.municipality(), CASE_PAPERS)
                : mayReadMeetings(person, document.municipality());
    }

    /** @param municipality whose meetings */
    static boolean mayReadMeetings(Caller person, String municipality) {
        return mayRead(person, municipality, MEETING_PAPERS);
    }

    /** The municipalities whose papers may concern the person, by their codes; none means all. */
    static List<String> municipalities(Caller person) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR) ? List.of() : person.municipalities();
    }

    private static boolean mayRead(Caller person, String municipality, Set<PortvagtGroup> readers) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR)
                || person.municipalities().contains(municipality)
                        && readers.stream().anyMatch(person::isIn);
    }
}
