package dk.portvagt.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail that this node has claimed for one attempt.
 *
 * @param claim of this attempt alone
 * @param messageToken the same at every attempt
 * @param attempts how many times it was claimed, this one included
 * @param filedAt when it was written
 */
record Outgoing(
        long id,
        UUID claim,
        UUID messageToken,
        int attempts,
        Instant filedAt,
        String municipality,
        String address,
        String subject,
        String text,
        List<Long> documents,
        CalendarEvent event) {}
