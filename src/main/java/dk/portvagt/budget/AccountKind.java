package dk.portvagt.budget;

/** Where money of a budget line can stand. */
public enum AccountKind {
    /** What the line was given; the only account that is negative. */
    APPROPRIATION("bevilling"),
    /** What nobody has asked for yet. */
    AVAILABLE("disponibelt"),
    /** Set aside for a case at a gate. */
    RESERVED("reserveret"),
    /** Bound by a contract, or as yearly operating cost. */
    COMMITTED("disponeret"),
    /** Invoiced. */
    SPENT("forbrugt");

    private final String danishName;

    AccountKind(String danishName) {
        this.danishName = danishName;
    }

    /** As municipal users read it. */
    public String danishName() {
        return danishName;
    }
}
