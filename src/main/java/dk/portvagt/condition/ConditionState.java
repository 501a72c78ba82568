package dk.portvagt.condition;

/** Lists the states of a condition in force. */
public enum ConditionState {
    /** The owner has not reported yet, or the report was not accepted. */
    IN_FORCE,
    /** The owner has given evidence or asked for more time and awaits the verdict. */
    REPORTED,
    MET,
    /** The case ended, or the steering group waived the condition, before it was met. */
    LAPSED
}
