package dk.portvagt.notification;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A mail and its way so far.
 *
 * @param recipient user id; the address itself for somebody who is no user
 * @param address null when the person has none
 * @param event null when there is nothing for a calendar
 * @param nextAttemptAt null unless the mail waits
 * @param history oldest first
 */
public record LoggedMail(
        long id,
        String municipality,
        String recipient,
        String address,
        String subject,
        String text,
        List<Long> documents,
        CalendarEvent event,
        MailState state,
        OffsetDateTime filedAt,
        OffsetDateTime nextAttemptAt,
        List<Step> history) {

    /**
     * @param person user id of who decided it; null when nobody did
     * @param answer of the mail server, or why it was not asked; may be null
     */
    public record Step(OffsetDateTime at, MailState state, String person, String answer) {}
}
