package dk.portvagt.condition;

/** Whether a verdict on a condition or an extension of its deadline counts. */
public sealed interface VerdictAnswer {

    record Accepted() implements VerdictAnswer {}

    /** @param reason Danish, for the person who gave it */
    record Refused(String reason) implements VerdictAnswer {}
}
