package dk.portvagt.budget;

/** Classifies the accounts that hold a budget line's money. */
public enum AccountKind {
    /** Money given to the line; the only account that is negative. */
    APPROPRIATION("bevilling"),
    /** Money that no case has claimed yet. */
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

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }
}
