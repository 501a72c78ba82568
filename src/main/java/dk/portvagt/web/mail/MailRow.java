package dk.portvagt.web.mail;

import java.util.List;

/**
 * A mail as the page shows it, in Danish.
 *
 * @param trouble whether somebody should do something about it
 * @param next when it is tried again; null when it is not waiting
 * @param address null when there is none, or when the recipient is named by it
 * @param invitation what it does to the recipient's calendar; null when nothing
 */
public record MailRow(
        String filedAt,
        String state,
        boolean trouble,
        String next,
        String recipient,
        String address,
        String subject,
        String text,
        String invitation,
        List<Link> attachments,
        List<String> steps,
        List<Action> actions) {

    public record Link(String address, String title) {}

    /** @param seen the state the mail was shown in: if it has gone on, nothing is done */
    public record Action(String address, String label, String seen) {}

    /** A choice of which mails to show. */
    public record Filter(String address, String label, boolean current) {}
}
