package dk.portvagt.budget;

/** Classifies the movements of money. The ledger keeps the operation with every booking. */
public enum Operation {
    APPROPRIATE("Bevilling"),
    ADJUST_PRICES("PL-regulering"),
    TRANSFER("Omplacering"),
    RESERVE("Reservation"),
    COMMIT_RESERVED("Disponering ved kontrakt"),
    COMMIT_FROM_POOL("Disponering til drift"),
    SPEND("Forbrug"),
    RELEASE_RESERVED("Frigivelse af reserveret"),
    RELEASE_ALL("Frigivelse af alt"),
    CARRY_OVER("Overførsel ved årsafslutning"),
    CORRECT("Rettelse");

    private final String danishName;

    Operation(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }
}
