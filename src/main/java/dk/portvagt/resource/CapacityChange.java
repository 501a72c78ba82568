package dk.portvagt.resource;

/**
 * States the capacity of a person or a role.
 *
 * @param from the first quarter it applies to; it applies until a later statement replaces it
 * @param hours a quarter
 * @param recordedBy user id
 */
public record CapacityChange(
        String municipality, ResourceKind kind, String name, Quarter from, int hours, String note, String recordedBy) {}
