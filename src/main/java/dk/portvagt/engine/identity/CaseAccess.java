package dk.portvagt.engine.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides about read access to the cases and meetings of a municipality.
 *
 * <p>All case workers of the municipality, and its administrators, may read its cases. The steering group and the staff
 * that prepares its decisions may read its meetings; members of an added role what its {@link RoleAccess} opens. An
 * administrator may read both in all municipalities, as in Cockpit and among the mails.
 */
public final class CaseAccess {

    private static final Set<PortvagtGroup> CASES = Set.copyOf(PortvagtGroup.ofMunicipality());
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

    /**
     * Tells whether the person may read cases.
     *
     * @param municipality the owner of the cases
     */
    public static boolean mayReadCases(Caller person, String municipality) {
        return mayRead(person, municipality, readsCases(person));
    }

    /** Tells whether there are cases that the person may read. */
    public static boolean mayReadAnyCases(Caller person) {
        return mayReadAny(person, readsCases(person));
    }

    /** Returns the codes of the municipalities whose cases the person may read; empty means all of them. */
    public static Optional<List<String>> readable(Caller person) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR)
                ? Optional.empty()
                : Optional.of(person.municipalities().stream()
                        .filter(municipality -> mayReadCases(person, municipality))
                        .toList());
    }

    /**
     * Tells whether the person may read meetings.
     *
     * @param municipality the owner of the meetings
     */
    public static boolean mayReadMeetings(Caller person, String municipality) {
        return mayRead(person, municipality, readsMeetings(person));
    }

    /** Tells whether there are meetings that the person may read. */
    public static boolean mayReadAnyMeetings(Caller person) {
        return mayReadAny(person, readsMeetings(person));
    }

    /** Returns the codes of the municipalities whose cases and meetings may concern the person; none means all. */
    public static List<String> municipalities(Caller person) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR) ? List.of() : person.municipalities();
    }

    private static boolean mayReadAny(Caller person, boolean reader) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR)
                || reader && !person.municipalities().isEmpty();
    }

    private static boolean mayRead(Caller person, String municipality, boolean reader) {
        return person.isIn(PortvagtGroup.ADMINISTRATOR)
                || reader && person.municipalities().contains(municipality);
    }

    private static boolean readsCases(Caller person) {
        return CASES.stream().anyMatch(person::isIn) || person.access().stream().anyMatch(RoleAccess::opensCases);
    }

    private static boolean readsMeetings(Caller person) {
        return MEETINGS.stream().anyMatch(person::isIn)
                || person.access().stream().anyMatch(RoleAccess::opensMeetings);
    }
}
