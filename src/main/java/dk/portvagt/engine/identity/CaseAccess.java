package dk.portvagt.engine.identity;

import java.util.List;
import java.util.Set;

/**
 * Who may read what about the cases and the meetings of a municipality.
 *
 * <p>The cases are for all case workers of the municipality, the meetings for the steering group and the staff that
 * prepares its decisions. An administrator sees both of all municipalities, as in Cockpit and among the mails.
 */
public final class CaseAccess {

    private static final Set<PortvagtGroup> CASES = Set.copyOf(PortvagtGroup.caseWorkers());
    private static final Set<PortvagtGroup> MEETINGS = Set.of(
            PortvagtGroup.STEERING_GROUP,
            PortvagtGroup.STEERING_CHAIR,
            PortvagtGroup.SECRETARIAT,
            PortvagtGroup.DIGITALISATION_MANAGER,
            PortvagtGroup.BUDGET_CONTROLLER,
            PortvagtGroup.PMO,
            PortvagtGroup.DIGITAL_CONSULTANT,
            PortvagtGroup.IT_ARCHITECT);

    private CaseAccess() {}

    /** @param municipality whose cases */
    public static boolean mayReadCases(Caller person, String municipality) {
        return mayRead(person, municipality, CASES);
    }

    /** @param municipality whose meetings */
    public static boolean mayReadMeetings(Caller person, String municipality) {
        return mayRead(person, municipality, MEETINGS);
    }

    /** The municipalities whose cases and meetings may concern the person, by their codes; none means all. */
    public static List<String> municipalities(Caller person) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR) ? List.of() : person.municipalities();
    }

    private static boolean mayRead(Caller person, String municipality, Set<PortvagtGroup> readers) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR)
                || person.municipalities().contains(municipality)
                        && readers.stream().anyMatch(person::isIn);
    }
}
