package dk.portvagt.meeting;

/** How far a meeting is. */
public enum MeetingState {
    /** In the calendar; its agenda is not begun. */
    PLANNED,
    CALLED,
    /** Held, and its decisions have gone out. */
    CLOSED,
    CANCELLED,
    /** Called, but nothing could be decided: everything waits for the next. */
    ADJOURNED
}
