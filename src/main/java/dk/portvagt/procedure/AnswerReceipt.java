package dk.portvagt.procedure;

/** Whether a member's answer was taken. */
public sealed interface AnswerReceipt {

    record Taken() implements AnswerReceipt {}

    /** @param reason Danish, for the member */
    record Refused(String reason) implements AnswerReceipt {}
}
