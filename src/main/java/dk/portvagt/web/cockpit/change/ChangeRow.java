package dk.portvagt.web.cockpit.change;

import org.jspecify.annotations.Nullable;

/**
 * Describes a change in the list.
 *
 * @param municipality owner of the models; null for the shared ones
 * @param files the names of its files
 * @param state PREPARED, ACTIVATED or DISCARDED
 * @param preparedAt a moment in ISO format
 * @param decidedAt a moment in ISO format; null while it waits, as are decidedBy and reason
 */
public record ChangeRow(
        String id,
        @Nullable String municipality,
        String name,
        String files,
        String state,
        String preparedBy,
        String preparedAt,
        @Nullable String decidedBy,
        @Nullable String decidedAt,
        @Nullable String reason) {}
