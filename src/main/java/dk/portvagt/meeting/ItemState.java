package dk.portvagt.meeting;

/** How far a matter is on its way through the steering group. */
public enum ItemState {
    /** For a meeting that is not called yet. */
    WAITING,
    ON_AGENDA,
    /** Written down at the meeting, not yet confirmed by the chair: nobody is told. */
    DECIDED,
    /** The decision has gone out. */
    PUBLISHED,
    /** Nobody waits for it any more, so no decision goes out. */
    LAPSED
}
