package dk.portvagt.condition;

/** Where a condition in force stands. */
public enum ConditionState {
    /** Its owner has not reported yet, or what was reported was not accepted. */
    IN_FORCE,
    /** Its owner has given evidence or asked for more time; the verdict is awaited. */
    REPORTED,
    MET,
    /** The case ended, or the steering group gave it up, before it was met. */
    LAPSED
}
