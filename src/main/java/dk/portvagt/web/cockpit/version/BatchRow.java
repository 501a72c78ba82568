package dk.portvagt.web.cockpit.version;

import org.jspecify.annotations.Nullable;

/**
 * Describes a batch that moves processes on the page; moments in ISO format.
 *
 * @param move its model and reason; null for a batch that was begun elsewhere
 * @param failed number of processes that failed and wait for an administrator
 * @param endedAt null while it runs
 */
public record BatchRow(
        String id,
        Moves.@Nullable Move move,
        String startedAt,
        @Nullable String startedBy,
        @Nullable String endedAt,
        long total,
        long done,
        long failed) {}
