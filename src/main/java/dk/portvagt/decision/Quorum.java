package dk.portvagt.decision;

/**
 * Computes the number of members that must take part for a valid decision (beslutningsdygtig).
 *
 * @param members all members of the group, present or absent, impartial or recused
 * @param percent more than this percentage of them must take part
 */
public record Quorum(int members, int percent) {

    /** Returns the required number of participants, at least one. */
    public int needed() {
        return members * percent / 100 + 1;
    }

    public boolean isReachedBy(int takingPart) {
        return takingPart >= needed();
    }
}
