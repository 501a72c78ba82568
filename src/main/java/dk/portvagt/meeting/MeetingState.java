package dk.portvagt.meeting;

/** Names the states of a meeting. */
public enum MeetingState {
    /** In the calendar; its agenda is not begun. */
    PLANNED,
    CALLED,
    /** Held, and its decisions have gone out. */
    CLOSED,
    CANCELLED,
    /** Called, but nothing could be decided: all items wait for the next meeting. */
    ADJOURNED
}
