package dk.portvagt.meeting;

/**
 * A member's part in an item.
 *
 * @param vote null where nobody disagreed, and for who did not decide
 */
public record Participant(String memberId, String name, boolean chair, Role role, Vote vote) {

    /** Whether the member took part in the decision. */
    public enum Role {
        DECIDED,
        /** Possibly biased (inhabil): left the room and does not count. */
        STOOD_DOWN,
        /** Not at the meeting, or not in the room for this item. */
        ABSENT
    }

    /** On the matter as it was proposed: a majority for it approves it, possibly with conditions. */
    public enum Vote {
        FOR,
        AGAINST,
        ABSTAINED
    }

    public boolean decided() {
        return role == Role.DECIDED;
    }
}
