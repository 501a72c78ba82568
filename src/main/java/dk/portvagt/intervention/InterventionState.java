package dk.portvagt.intervention;

/** What became of an intervention. */
public enum InterventionState {
    OPEN,
    /** The demand is met, the case resumed or stopped. */
    DONE,
    /** The steering group gave the demand up. */
    DROPPED,
    /** The case ended first. */
    LAPSED
}
