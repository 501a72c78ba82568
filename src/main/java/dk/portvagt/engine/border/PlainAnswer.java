package dk.portvagt.engine.border;

import dk.portvagt.engine.collision.FailureKind;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers a failed request with one Danish sentence, in place of a message of the engine, of a parser or of the
 * database.
 *
 * @param status HTTP status: below 500 if the request is refused, 500 for a fault of the application
 * @param sentence in Danish; says what to do
 */
public record PlainAnswer(int status, String sentence) {

    private static final int FAULT = 500;
    private static final int LETTERS_OF_A_NUMBER = 8;
    private static final PlainAnswer COLLISION = new PlainAnswer(
            409,
            "Det er netop blevet ændret af en anden eller er gået videre af sig selv."
                    + " Hent opgaverne igen; er opgaven der stadig, så prøv en gang til.");
    private static final PlainAnswer OUTAGE = new PlainAnswer(
            503, "Databasen svarer ikke lige nu, og intet er gemt. Vent et øjeblik, og prøv en gang til.");
    private static final PlainAnswer NOT_STORABLE = new PlainAnswer(
            400,
            "Noget af det, der er sendt, kan ikke gemmes: en tekst er for lang eller indeholder et tegn, der ikke kan"
                    + " gemmes, eller et tal er for stort. Ret det, og prøv igen. Intet er gemt.");

    /** Answers any failure, by itself and its causes: the engine wraps what a step has refused. */
    public static PlainAnswer of(Throwable failure) {
        Optional<PlainAnswer> refusal = Refusals.of(failure);
        return switch (FailureKind.of(failure)) {
            case LOST, MAYBE_LOST -> COLLISION;
            case OUTAGE -> refusal.orElse(OUTAGE);
            case NOT_STORABLE -> refusal.orElse(NOT_STORABLE);
            case DATABASE, OTHER -> refusal.orElseGet(PlainAnswer::fault);
        };
    }

    /** Answers a request that was refused without any more to tell than the status. */
    public static PlainAnswer ofStatus(int status) {
        return switch (status) {
            case 401 -> new PlainAnswer(status, "Du er ikke logget ind. Log ind, og prøv igen.");
            case 403 ->
                new PlainAnswer(
                        status, "Det har du ikke adgang til. Skal du kunne det, så bed administratoren om adgang.");
            case 404 ->
                new PlainAnswer(
                        status,
                        "Det findes ikke, eller du har ikke adgang til det. Hent siden igen, og gå frem derfra.");
            case 405 ->
                new PlainAnswer(
                        status,
                        "Adressen kan ikke bruges på den måde. Se i dokumentationen, hvilken metode den skal have.");
            case 406 -> new PlainAnswer(status, "Svaret kan ikke gives i det ønskede format. Bed om JSON.");
            case 409 -> COLLISION;
            case 413 -> new PlainAnswer(status, "Det er for meget på én gang. Send mindre, og prøv igen.");
            case 415 -> new PlainAnswer(status, "Adressen kan ikke læse det format, der er sendt. Send det som JSON.");
            case 503 -> OUTAGE;
            default ->
                status >= FAULT
                        ? fault()
                        : new PlainAnswer(
                                status,
                                "Det, der er sendt, kan ikke bruges, og intet er gjort. Ret det, og prøv igen.");
        };
    }

    /** Answers a request that the application failed at, with a number by which the log tells the reason. */
    private static PlainAnswer fault() {
        String number = UUID.randomUUID().toString().substring(0, LETTERS_OF_A_NUMBER);
        return new PlainAnswer(
                FAULT,
                "Der skete en fejl, og intet er gemt. Prøv en gang til. Sker det igen, så giv administratoren"
                        + " fejlnummer " + number + ".");
    }

    /** Tells whether the application failed, not the request: the log must keep the cause. */
    public boolean isFault() {
        return status == FAULT;
    }
}
