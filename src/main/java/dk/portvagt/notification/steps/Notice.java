package dk.portvagt.notification.steps;

import dk.portvagt.notification.CalendarEvent;
import java.util.List;

/**
 * What people are told.
 *
 * @param key what it is about, unique for it ({@code 901-2026-0042:reminder:77:1}): nobody is told the same twice
 * @param subject one line, Danish
 * @param text plain text, Danish
 * @param documents ids of the documents attached
 * @param event what goes into the calendar; may be null
 */
public record Notice(String key, String subject, String text, List<Long> documents, CalendarEvent event) {

    public static Notice of(String key, String subject, String text) {
        return new Notice(key, subject, text, List.of(), null);
    }
}
