package dk.portvagt.notification;

/** Where a mail is on its way. */
public enum MailState {
    /** Filed while mail was off; never sent by itself. */
    WITHHELD,
    /** To be sent, now or after a pause. */
    WAITING,
    /** Claimed by a node that is about to hand it to the mail server. */
    SENDING,
    /** Taken by the mail server. */
    SENT,
    /** Refused for good, or nobody to send it to. */
    FAILED,
    /** Nobody knows whether the mail server took it; never sent again by itself. */
    UNCERTAIN,
    /** Somebody decided that it is not to be sent. */
    GIVEN_UP
}
