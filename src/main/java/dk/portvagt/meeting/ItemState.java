package dk.portvagt.meeting;

/** Names the steps of a matter on its way through the steering group. */
public enum ItemState {
    /** Waits for a meeting that is not called yet. */
    WAITING,
    ON_AGENDA,
    /** Recorded at the meeting, not yet confirmed by the chair: nobody is notified. */
    DECIDED,
    /** The decision has gone out. */
    PUBLISHED,
    /** Nobody waits for the item any more, so no decision goes out. */
    LAPSED
}
