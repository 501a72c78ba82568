package dk.portvagt.decision;

/** What a decision is about. */
public enum DecisionSubject {
    G1,
    G2,
    G3,
    G4,
    G5,
    EXTRA_FUNDING,
    BUDGET_YEAR,
    BUDGET_CHANGE,
    BUDGET_FOLLOW_UP,
    CARRY_OVER,
    WITHDRAWAL,
    DROP,
    RESOURCES,
    BASELINE,
    INTERVENTION,
    CORRECTION,
    OTHER
}
