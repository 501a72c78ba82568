package dk.portvagt.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Describes a member's part in an item.
 *
 * @param vote null when votes are not recorded, and for a member that did not decide
 */
public record Participant(
        String memberId,
        String name,
        boolean chair,
        Role role,
        @Nullable Vote vote) {

    /** Names a member's part in the decision. */
    public enum Role {
        DECIDED,
        /** Recused because of a possible bias (inhabil): left the room and does not count. */
        STOOD_DOWN,
        /** Not at the meeting, or not in the room for this item. */
        ABSENT
    }

    /** Names a vote on the matter as proposed: a majority for it approves it, possibly with conditions. */
    public enum Vote {
        FOR,
        AGAINST,
        ABSTAINED
    }

    public boolean decided() {
        return role == Role.DECIDED;
    }
}
