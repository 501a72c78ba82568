package dk.portvagt.budget;

/** Classifies the money that a decision grants. Only money that the council or a line gives needs a grant. */
public enum GrantKind {
    /** Money for a line, from outside the budget. */
    APPROPRIATE("bevilling"),
    /** Money for a line at the opening of its year, for the rise in prices and wages. */
    ADJUST_PRICES("PL-regulering"),
    /** Available money of another line or year. */
    TRANSFER("omplacering"),
    /** Money of the line to set aside for the case; what its contract commits comes from it. */
    RESERVE("reservation"),
    /** Money of the line to commit without a contract: a solution's yearly cost of operation. */
    COMMIT("disponering til drift"),
    /** Available money that a closing year hands on to the next. */
    CARRY_OVER("overførsel til næste år"),
    /** A case's money that a closing year returns to its line; has no amount, because it is all of it. */
    GIVE_BACK("tilbage til linjen");

    private final String danishName;

    GrantKind(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }
}
