package dk.portvagt.web.cockpit;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** An answer that refuses, with one Danish sentence that the page shows as it is. */
public final class Refused extends WebApplicationException {

    private Refused(Status status, String sentence) {
        super(
                sentence,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                        .entity(new Answer(sentence))
                        .build());
    }

    /** The person may not see it. */
    public static Refused forbidden(String sentence) {
        return new Refused(Status.FORBIDDEN, sentence);
    }

    /** What was asked for makes no sense. */
    public static Refused unreadable(String sentence) {
        return new Refused(Status.BAD_REQUEST, sentence);
    }

    /** There is no such thing, or not for this person. */
    public static Refused unknown(String sentence) {
        return new Refused(Status.NOT_FOUND, sentence);
    }

    /** Named as in the engine's own answers, so that a page reads both alike. */
    public record Answer(String message) {}
}
