package dk.portvagt.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a mail that this node has claimed for one attempt.
 *
 * @param claim of this attempt alone
 * @param messageToken the same at every attempt
 * @param attempts number of claims, this one included
 * @param filedAt time of writing
 * @param address null when the person has none
 * @param event null when there is nothing for a calendar
 */
record Outgoing(
        long id,
        UUID claim,
        UUID messageToken,
        int attempts,
        Instant filedAt,
        String municipality,
        @Nullable String address,
        String subject,
        String text,
        List<Long> documents,
        @Nullable CalendarEvent event) {}
