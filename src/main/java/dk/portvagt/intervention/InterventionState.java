package dk.portvagt.intervention;

/** Names the states of an intervention. */
public enum InterventionState {
    OPEN,
    /** The demand is met, the case resumed or stopped. */
    DONE,
    /** The steering group gave the demand up. */
    DROPPED,
    /** The case ended first. */
    LAPSED
}
