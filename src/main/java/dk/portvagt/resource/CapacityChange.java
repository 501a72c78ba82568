package dk.portvagt.resource;

/**
 * What somebody states about a person's or a role's time.
 *
 * @param from the first quarter it holds for; it holds until a later statement takes over
 * @param hours a quarter
 * @param recordedBy user id
 */
public record CapacityChange(
        String municipality, ResourceKind kind, String name, Quarter from, int hours, String note, String recordedBy) {}
