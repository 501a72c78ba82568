package dk.portvagt.notification;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * Describes an event for the recipient's calendar.
 *
 * @param uid the same for the invitation, every change and the cancellation
 * @param sequence 0 for the invitation, higher with every change: a calendar ignores older ones than it has
 * @param cancelled removes the event from the calendar
 * @param start Danish local time
 * @param length whole minutes, at least one
 */
public record CalendarEvent(
        String uid,
        int sequence,
        boolean cancelled,
        LocalDateTime start,
        Duration length,
        String title,
        String place,
        String description) {

    public CalendarEvent {
        if (length.toMinutes() < 1) {
            throw new IllegalArgumentException("An event cannot last " + length);
        }
        uid = PlainText.oneLine(uid);
        title = PlainText.oneLine(title);
        place = PlainText.oneLine(place);
        description = PlainText.lines(description);
    }
}
