package dk.portvagt.decision;

/** How a decision went. Only an approval may carry a booking of new money. */
public enum DecisionOutcome {
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REWORK,
    DEFERRED,
    REJECTED,
    WITHDRAWN,
    DROPPED,
    /** A case ended by an intervention (R17). */
    STOPPED,
    /** Information that the steering group has taken note of. */
    NOTED;

    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
