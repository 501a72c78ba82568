package dk.portvagt.notification.steps;

import dk.portvagt.notification.CalendarEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the content of a notification.
 *
 * @param key identifies the occasion ({@code 901-2026-0042:reminder:77:1}): a person is notified only once with the
 *     same key
 * @param subject one line, Danish
 * @param text plain text, Danish
 * @param documents ids of the documents attached
 * @param event event for the calendar; null for none
 */
public record Notice(
        String key,
        String subject,
        String text,
        List<Long> documents,
        @Nullable CalendarEvent event) {

    public static Notice of(String key, String subject, String text) {
        return new Notice(key, subject, text, List.of(), null);
    }

    /**
     * Returns the same for the person who stands in. It has no event: the calendar is the absent person's own.
     *
     * @param absent name of the absent person
     */
    Notice forStandIn(String absent) {
        return new Notice(
                key,
                subject,
                "Du får denne mail, fordi du er stedfortræder for %s, som er fraværende.\n\n%s".formatted(absent, text),
                documents,
                null);
    }
}
