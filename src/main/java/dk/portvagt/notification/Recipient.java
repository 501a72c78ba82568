package dk.portvagt.notification;

import org.jspecify.annotations.Nullable;

/**
 * Names the recipient of a mail.
 *
 * @param id user id; the address itself for a recipient that is not a user
 * @param address null when the person has none: the mail is kept and shown as failed
 */
public record Recipient(String id, @Nullable String address) {

    /** Names a recipient known by address only. */
    public static Recipient at(String address) {
        return new Recipient(address, address);
    }
}
