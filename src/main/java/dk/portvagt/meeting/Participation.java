package dk.portvagt.meeting;

import java.util.Set;

/**
 * Names the members that did not decide an item and those that disagreed, by member id.
 *
 * <p>Everybody else at the meeting decided. When votes are recorded, they were for the matter.
 *
 * @param stoodDown recused because of a possible bias (inhabilitet): left the room
 * @param absent not in the room for another reason
 * @param voted whether votes are recorded; otherwise all agreed with the outcome
 * @param against empty unless votes are recorded
 * @param abstained empty unless votes are recorded
 */
public record Participation(
        Set<String> stoodDown, Set<String> absent, boolean voted, Set<String> against, Set<String> abstained) {

    public Participation {
        stoodDown = Set.copyOf(stoodDown);
        absent = Set.copyOf(absent);
        against = Set.copyOf(against);
        abstained = Set.copyOf(abstained);
    }

    /** Records that everybody present took part and agreed. */
    public static Participation unanimous() {
        return new Participation(Set.of(), Set.of(), false, Set.of(), Set.of());
    }
}
