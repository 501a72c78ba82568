package dk.portvagt.resource;

/** Whether a statement of capacity was taken down. */
public sealed interface CapacityResult {

    record Recorded(Resource resource) implements CapacityResult {}

    /** @param reason Danish, for the person who stated it */
    record Refused(String reason) implements CapacityResult {}
}
