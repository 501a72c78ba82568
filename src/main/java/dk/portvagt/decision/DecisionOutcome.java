package dk.portvagt.decision;

/** Lists the outcomes of a decision. Only an approval may carry a booking of new money. */
public enum DecisionOutcome {
    APPROVED("Godkendt"),
    APPROVED_WITH_CONDITIONS("Godkendt med vilkår"),
    REWORK("Sendt tilbage"),
    DEFERRED("Udsat"),
    REJECTED("Afvist"),
    WITHDRAWN("Trukket tilbage"),
    DROPPED("Opgivet"),
    /** A case ended by an intervention (R17). */
    STOPPED("Standset"),
    /** Information that the steering group has taken note of. */
    NOTED("Taget til efterretning");

    private final String danishName;

    DecisionOutcome(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }

    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
