package dk.portvagt.web.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a mail on the page, in Danish.
 *
 * @param trouble whether a person should act on it
 * @param next the time of the next retry; null without one
 * @param address null without an address, or if the recipient is named by it
 * @param cases the pages of the cases that it is about
 * @param invitation its effect on the recipient's calendar; null without one
 */
public record MailRow(
        String filedAt,
        String state,
        boolean trouble,
        @Nullable String next,
        String recipient,
        @Nullable String address,
        String subject,
        String text,
        @Nullable String invitation,
        List<Link> cases,
        List<Link> attachments,
        List<String> steps,
        List<Action> actions) {

    public record Link(String address, String title) {}

    /**
     * Describes a possible decision.
     *
     * @param seen the state the mail was shown in: if it has changed, the decision has no effect
     */
    public record Action(String address, String label, String seen) {}

    /** Describes a filter for the mails to show. */
    public record Filter(String address, String label, boolean current) {}
}
