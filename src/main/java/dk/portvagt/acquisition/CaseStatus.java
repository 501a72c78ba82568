package dk.portvagt.acquisition;

/** States whether a case is open, or how it ended. */
public enum CaseStatus {
    OPEN("i gang"),
    /** Rejected at a gate. */
    REJECTED("afvist"),
    /** Withdrawn by its requester. */
    WITHDRAWN("trukket tilbage"),
    /** Dropped because the pool had no money for it. */
    DROPPED("opgivet"),
    /** Ended by the digitalisation and IT department or the steering group (R17). */
    STOPPED("standset"),
    /** Retired after its whole life. */
    RETIRED("udfaset"),
    /** Ended with an accepted delivery that leaves nothing to operate. */
    FINISHED("afsluttet");

    private final String danishName;

    CaseStatus(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }
}
