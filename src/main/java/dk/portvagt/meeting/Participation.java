package dk.portvagt.meeting;

import java.util.Set;

/**
 * Who did not decide an item, and who disagreed; sets of member ids. Everybody else who is at the meeting decided, and
 * was for the matter if votes differed.
 *
 * @param stoodDown left the room because of a possible bias (inhabilitet)
 * @param absent was not in the room for another reason
 * @param voted whether votes are recorded; where not, all agreed with the outcome
 * @param against and {@code abstained} empty unless votes are recorded
 */
public record Participation(
        Set<String> stoodDown, Set<String> absent, boolean voted, Set<String> against, Set<String> abstained) {

    public Participation {
        stoodDown = Set.copyOf(stoodDown);
        absent = Set.copyOf(absent);
        against = Set.copyOf(against);
        abstained = Set.copyOf(abstained);
    }

    /** Everybody present took part and agreed. */
    public static Participation unanimous() {
        return new Participation(Set.of(), Set.of(), false, Set.of(), Set.of());
    }
}
