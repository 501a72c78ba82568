package dk.portvagt.web.cockpit;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Refuses a request with one Danish sentence, which the page shows unchanged. */
public final class Refused extends WebApplicationException {

    private Refused(Status status, String sentence) {
        super(
                sentence,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                        .entity(new Answer(sentence))
                        .build());
    }

    /** Refuses a request for data that the person may not see. */
    public static Refused forbidden(String sentence) {
        return new Refused(Status.FORBIDDEN, sentence);
    }

    /** Refuses an invalid request. */
    public static Refused unreadable(String sentence) {
        return new Refused(Status.BAD_REQUEST, sentence);
    }

    /** Refuses a request for something that does not exist, or not for this person. */
    public static Refused unknown(String sentence) {
        return new Refused(Status.NOT_FOUND, sentence);
    }

    /** Has the field name of the engine's own answers, so that a page reads both alike. */
    public record Answer(String message) {}
}
