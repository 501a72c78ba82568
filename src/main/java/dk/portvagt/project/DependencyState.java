package dk.portvagt.project;

/** How the project stands with what others have to deliver. */
public enum DependencyState {
    ON_TRACK,
    DELAYED,
    BLOCKED
}
