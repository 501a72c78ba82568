package dk.portvagt.notification;

import java.util.List;

/**
 * Whose mails somebody may see.
 *
 * @param municipalities codes; null for all
 */
public record MailScope(List<String> municipalities) {

    public static final MailScope ALL = new MailScope(null);

    public static MailScope of(List<String> municipalities) {
        return new MailScope(List.copyOf(municipalities));
    }

    boolean all() {
        return municipalities == null;
    }

    /** For a parameter that must not be an empty list. */
    List<String> codes() {
        return municipalities == null || municipalities.isEmpty() ? List.of("") : municipalities;
    }
}
