package dk.portvagt.notification;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a mail and its history.
 *
 * @param recipient user id; the address itself for a recipient that is not a user
 * @param address null when the person has none
 * @param cases numbers of the cases that it is about
 * @param event null when there is nothing for a calendar
 * @param nextAttemptAt null unless the mail waits
 * @param history oldest first
 */
public record LoggedMail(
        long id,
        String municipality,
        String recipient,
        @Nullable String address,
        String subject,
        String text,
        List<Long> documents,
        List<String> cases,
        @Nullable CalendarEvent event,
        MailState state,
        OffsetDateTime filedAt,
        @Nullable OffsetDateTime nextAttemptAt,
        List<Step> history) {

    /**
     * Records a change of state.
     *
     * @param person user id of the person that decided it; null when nobody did
     * @param answer the mail server's answer, or the reason for not asking it; null when there is none
     */
    public record Step(
            OffsetDateTime at,
            MailState state,
            @Nullable String person,
            @Nullable String answer) {}
}
