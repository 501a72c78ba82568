package dk.portvagt.minutes;

/** How far a version of the minutes has come. */
public enum MinutesState {
    DRAFT,
    /** Before the chair. */
    SUBMITTED,
    /** Frozen: the database refuses every change. */
    APPROVED,
    /** A correction that was given up before the chair approved it. */
    DROPPED
}
