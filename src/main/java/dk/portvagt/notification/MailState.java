package dk.portvagt.notification;

/** Names the states of a mail. */
public enum MailState {
    /** Filed while mail was off; never sent automatically. */
    WITHHELD,
    /** Waits to be sent, now or after a pause. */
    WAITING,
    /** Claimed by a node that is about to deliver it to the mail server. */
    SENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Refused permanently, or without a recipient's address. */
    FAILED,
    /** The mail server may or may not have accepted it; never retried automatically. */
    UNCERTAIN,
    /** A person decided not to send it. */
    GIVEN_UP
}
