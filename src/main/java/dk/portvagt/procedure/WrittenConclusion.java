package dk.portvagt.procedure;

import dk.portvagt.decision.Decision;

/** Tells how a written procedure ended. */
public sealed interface WrittenConclusion {

    /** Lists the members' answers, in Danish. */
    String result();

    record Decided(Decision decision, String result) implements WrittenConclusion {}

    record ToMeeting(String result) implements WrittenConclusion {}
}
