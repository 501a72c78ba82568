package dk.portvagt.engine.border;

import dk.portvagt.engine.collision.FailureKind;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Answers a failed request with one Danish sentence, in place of a message of the engine or of the database.
 *
 * @param status HTTP status
 * @param sentence in Danish; says what to do
 */
public record PlainAnswer(int status, String sentence) {

    private static final int BAD_REQUEST = 400;
    private static final PlainAnswer COLLISION = new PlainAnswer(
            409,
            "Det er netop blevet ændret af en anden eller er gået videre af sig selv."
                    + " Hent opgaverne igen; er opgaven der stadig, så prøv en gang til.");
    private static final PlainAnswer OUTAGE = new PlainAnswer(
            503, "Databasen svarer ikke lige nu, og intet er gemt. Vent et øjeblik, og prøv en gang til.");
    static final PlainAnswer FAULT = new PlainAnswer(
            500,
            "Der skete en fejl, og intet er gemt. Prøv en gang til. Sker det igen, så sig til administratoren, hvornår"
                    + " det skete.");

    /**
     * Answers a failure.
     *
     * @param failure with its causes: the engine wraps what a step has refused
     * @return empty if the failure's own message may be shown, or nothing better is known
     */
    public static Optional<PlainAnswer> of(Throwable failure) {
        FailureKind kind = FailureKind.of(failure);
        Optional<PlainAnswer> refused = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(BadUserRequestException.class::isInstance)
                .findFirst()
                .map(refusal -> new PlainAnswer(BAD_REQUEST, refusal.getMessage()));
        return switch (kind) {
            case LOST, MAYBE_LOST -> Optional.of(COLLISION);
            case OUTAGE -> refused.or(() -> Optional.of(OUTAGE));
            case DATABASE -> refused.or(() -> Optional.of(FAULT));
            case OTHER -> refused;
        };
    }

    /**
     * Returns the failure as the engine's REST API reports it, with this answer's status and sentence.
     *
     * @param failure the cause, for the log
     */
    RestException instead(Exception failure) {
        return new RestException(Response.Status.fromStatusCode(status), failure, sentence);
    }

    /** Answers an outage of the database; empty for any other failure. */
    public static Optional<PlainAnswer> ofOutage(Throwable failure) {
        return FailureKind.of(failure) == FailureKind.OUTAGE ? Optional.of(OUTAGE) : Optional.empty();
    }
}
