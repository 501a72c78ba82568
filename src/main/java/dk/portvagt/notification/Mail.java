package dk.portvagt.notification;

import java.util.List;

/**
 * A mail to one person.
 *
 * @param municipality code of the municipality that writes
 * @param key what the mail is about; the same is told to the same person once
 * @param subject one line; line breaks in it become spaces, and what is longer than 200 characters is cut
 * @param text plain text, Danish
 * @param documents ids of the documents attached
 * @param event what goes into the recipient's calendar; may be null
 */
public record Mail(
        String municipality,
        String key,
        Recipient recipient,
        String subject,
        String text,
        List<Long> documents,
        CalendarEvent event) {

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
