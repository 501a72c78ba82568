package dk.portvagt.governance;

/** How a decision went. Only an approval may carry a booking of new money. */
public enum DecisionOutcome {
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REWORK,
    DEFERRED,
    REJECTED,
    WITHDRAWN,
    DROPPED;

    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
