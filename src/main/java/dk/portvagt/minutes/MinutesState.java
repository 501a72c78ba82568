package dk.portvagt.minutes;

/** Names the states of a version of the minutes. */
public enum MinutesState {
    DRAFT,
    /** Submitted to the chair. */
    SUBMITTED,
    /** Frozen: the database refuses every change. */
    APPROVED,
    /** A correction that was dropped before the chair approved it. */
    DROPPED
}
