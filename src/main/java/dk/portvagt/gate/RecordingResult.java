package dk.portvagt.gate;

/** Whether a review's answers were taken. */
public sealed interface RecordingResult {

    record Recorded() implements RecordingResult {}

    /**
     * Nothing was recorded.
     *
     * @param reason in Danish, with the question that lacks something
     */
    record Refused(String reason) implements RecordingResult {}
}
