package dk.portvagt.acquisition;

/** Whether a case lives, or how it ended. */
public enum CaseStatus {
    OPEN("i gang"),
    /** Rejected at a gate. */
    REJECTED("afvist"),
    /** Taken back by its requester. */
    WITHDRAWN("trukket tilbage"),
    /** Given up because the pool had no money for it. */
    DROPPED("opgivet"),
    /** Ended by the digitalisation and IT department or the steering group (R17). */
    STOPPED("standset"),
    /** Lived its whole life. */
    RETIRED("udfaset");

    private final String danishName;

    CaseStatus(String danishName) {
        this.danishName = danishName;
    }

    /** @return the name that people read */
    public String danishName() {
        return danishName;
    }
}
