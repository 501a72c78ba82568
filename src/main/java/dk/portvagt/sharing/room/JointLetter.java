package dk.portvagt.sharing.room;

import java.time.OffsetDateTime;

/**
 * Describes a letter from one municipality to another.
 *
 * @param text what the sender says, in Danish; empty when the kind says it all
 */
public record JointLetter(
        long id,
        String procurement,
        String sender,
        String recipient,
        Kind kind,
        String text,
        OffsetDateTime writtenAt) {

    /** Says what a letter is about. */
    public enum Kind {
        INVITATION,
        ANSWER,
        PROFILE,
        ASSESSMENT,
        WITHDRAWAL
    }
}
