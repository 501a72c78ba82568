package dk.portvagt.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits the mails that a person may see.
 *
 * @param municipalities codes; null for all
 */
public record MailScope(@Nullable List<String> municipalities) {

    public static final MailScope ALL = new MailScope(null);

    public static MailScope of(List<String> municipalities) {
        return new MailScope(List.copyOf(municipalities));
    }

    boolean all() {
        return municipalities == null;
    }

    /** Returns the codes for a query parameter, which must not be an empty list. */
    List<String> codes() {
        return municipalities == null || municipalities.isEmpty() ? List.of("") : municipalities;
    }
}
