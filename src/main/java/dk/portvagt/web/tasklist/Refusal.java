package dk.portvagt.web.tasklist;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Refuses a request with one Danish sentence, which the page shows. */
class Refusal extends WebApplicationException {

    Refusal(Response.Status status, String sentence) {
        super(
                sentence,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON)
                        .entity(Map.of("refusal", sentence))
                        .build());
    }
}
