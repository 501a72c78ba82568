package dk.portvagt.notification;

/**
 * Tells the result of an attempt to deliver a mail to the mail server.
 *
 * <p>Answers are the server's own words, or ours in Danish.
 */
sealed interface Delivery {

    /** Reports that the server accepted the mail. */
    record Accepted() implements Delivery {}

    /** Reports that the server refused the mail permanently. */
    record Refused(String answer) implements Delivery {}

    /**
     * Reports that the server did not accept the mail but may accept it later.
     *
     * @param serverAnswers false when the server is out of reach or refuses our login, so that no other mail gets
     *     through
     */
    record Postponed(String answer, boolean serverAnswers) implements Delivery {}

    /** Reports that the mail was transmitted completely, but no answer came back. */
    record Unknown(String answer) implements Delivery {}
}
