package dk.portvagt.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a mail to one person.
 *
 * @param municipality code of the municipality that writes
 * @param key identifies the content; a person is notified only once with the same key
 * @param subject one line; line breaks in it become spaces, and text beyond 200 characters is cut
 * @param text plain text, Danish
 * @param documents ids of the documents attached
 * @param event event for the recipient's calendar; null for none
 */
public record Mail(
        String municipality,
        String key,
        Recipient recipient,
        String subject,
        String text,
        List<Long> documents,
        @Nullable CalendarEvent event) {

    private static final int LONGEST_SUBJECT = 200;

    public Mail {
        subject = cut(PlainText.oneLine(subject));
        text = PlainText.lines(text);
        documents = List.copyOf(documents);
    }

    private static String cut(String subject) {
        return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
