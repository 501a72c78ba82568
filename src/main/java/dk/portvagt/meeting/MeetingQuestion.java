package dk.portvagt.meeting;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Holds a question that a reader of the agenda has asked the secretariat.
 *
 * @param itemId the item that it is about; null for the meeting as a whole
 * @param askedBy user id
 * @param answer null before it is answered
 * @param answeredBy user id; null before it is answered
 */
public record MeetingQuestion(
        long id,
        long meetingId,
        @Nullable Long itemId,
        String question,
        String askedBy,
        OffsetDateTime askedAt,
        @Nullable String answer,
        @Nullable String answeredBy) {}
