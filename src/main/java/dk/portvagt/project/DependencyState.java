package dk.portvagt.project;

/** States the project's dependencies on deliveries from others. */
public enum DependencyState {
    ON_TRACK,
    DELAYED,
    BLOCKED
}
