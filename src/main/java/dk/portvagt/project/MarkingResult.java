package dk.portvagt.project;

/** Whether a case is followed as a strategic project from now on. */
public sealed interface MarkingResult {

    record Marked(StrategicProject project) implements MarkingResult {}

    /** @param reason Danish, for the person who asks */
    record Refused(String reason) implements MarkingResult {}
}
