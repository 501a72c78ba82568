package dk.portvagt.decision;

/** Who decided. The steering group decides at a meeting or in writing; everybody else outside a meeting. */
public enum DecisionAuthority {
    STEERING_GROUP,
    /** The steering group out of meeting, every member in writing (skriftlig høring). */
    WRITTEN_PROCEDURE,
    CHAIR,
    MANAGER,
    /** The municipal council (kommunalbestyrelsen), Kommunestyrelsesloven § 40. */
    COUNCIL,
    REQUESTER,
    BUDGET_CONTROLLER
}
