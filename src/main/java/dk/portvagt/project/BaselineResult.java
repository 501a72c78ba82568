package dk.portvagt.project;

/** Whether a project has a baseline now. */
public sealed interface BaselineResult {

    record Kept(Baseline baseline) implements BaselineResult {}

    /** @param reason Danish, for the person who made it */
    record Refused(String reason) implements BaselineResult {}
}
