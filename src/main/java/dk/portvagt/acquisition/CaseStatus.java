package dk.portvagt.acquisition;

/** Whether a case lives, or how it ended. */
public enum CaseStatus {
    OPEN,
    /** Rejected at a gate. */
    REJECTED,
    /** Taken back by its requester. */
    WITHDRAWN,
    /** Given up because the pool had no money for it. */
    DROPPED,
    /** Ended by the digitalisation and IT department or the steering group (R17). */
    STOPPED,
    /** Lived its whole life. */
    RETIRED
}
