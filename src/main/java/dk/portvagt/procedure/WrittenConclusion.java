package dk.portvagt.procedure;

import dk.portvagt.decision.Decision;

/** How a written procedure ended. */
public sealed interface WrittenConclusion {

    /** Who answered what, Danish. */
    String result();

    record Decided(Decision decision, String result) implements WrittenConclusion {}

    record ToMeeting(String result) implements WrittenConclusion {}
}
