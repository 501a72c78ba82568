package dk.portvagt.governance;

/** Who decided. The steering group decides at a meeting only; everybody else outside one. */
public enum DecisionAuthority {
    STEERING_GROUP,
    CHAIR,
    MANAGER,
    /** The municipal council (kommunalbestyrelsen), Kommunestyrelsesloven § 40. */
    COUNCIL,
    REQUESTER,
    BUDGET_CONTROLLER
}
