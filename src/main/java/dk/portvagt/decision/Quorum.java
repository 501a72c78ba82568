package dk.portvagt.decision;

/**
 * How many members must take part for a decision to be one (beslutningsdygtig).
 *
 * @param members all members of the group, here or not, impartial or not
 * @param percent more than so many percent of them must take part
 */
public record Quorum(int members, int percent) {

    /** At least one, for nobody decides nothing. */
    public int needed() {
        return members * percent / 100 + 1;
    }

    public boolean isReachedBy(int takingPart) {
        return takingPart >= needed();
    }
}
