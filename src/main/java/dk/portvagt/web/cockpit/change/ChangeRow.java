package dk.portvagt.web.cockpit.change;

/**
 * A change in the list.
 *
 * @param municipality whose own models they are; null for the shared ones
 * @param files the names of its files
 * @param state PREPARED, ACTIVATED or DISCARDED
 * @param preparedAt a moment in ISO format
 * @param decidedAt a moment in ISO format; null as long as it waits
 */
public record ChangeRow(
        String id,
        String municipality,
        String name,
        String files,
        String state,
        String preparedBy,
        String preparedAt,
        String decidedBy,
        String decidedAt,
        String reason) {}
