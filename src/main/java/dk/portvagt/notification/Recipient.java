package dk.portvagt.notification;

/**
 * Who a mail is for.
 *
 * @param id user id; the address itself for somebody who is no user
 * @param address null when the person has none: the mail is kept and shown as failed
 */
public record Recipient(String id, String address) {

    /** Somebody known by address only. */
    public static Recipient at(String address) {
        return new Recipient(address, address);
    }
}
