package dk.portvagt.notification;

/** How an attempt to hand a mail to the mail server ended. Answers are the server's own words, or ours in Danish. */
sealed interface Delivery {

    /** The server took it. */
    record Accepted() implements Delivery {}

    /** It will never be taken as it is. */
    record Refused(String answer) implements Delivery {}

    /**
     * It was surely not taken, and may be later.
     *
     * @param serverAnswers false when the server is out of reach or does not let us in, so that no other mail gets
     *     through
     */
    record Postponed(String answer, boolean serverAnswers) implements Delivery {}

    /** It was handed over completely, and no word came back. */
    record Unknown(String answer) implements Delivery {}
}
