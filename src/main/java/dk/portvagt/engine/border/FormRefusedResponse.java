package dk.portvagt.engine.border;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/**
 * Answers a refused form, and whatever else the engine refuses as a bad request, with status 400 and its message alone;
 * and what somebody else has changed at the same moment with status 409 and what to do about it.
 *
 * <p>The engine's REST resources wrap it, most of them as an internal error, all of them with ids in front of the
 * message, which Tasklist shows to the user as it is.
 */
@Priority(1)
class FormRefusedResponse extends RestExceptionHandler {

    private static final String COLLISION = "Det er netop blevet ændret af en anden eller er gået videre af sig selv."
            + " Hent opgaverne igen; er opgaven der stadig, så prøv en gang til.";

    @Override
    public Response toResponse(RestException exception) {
        if (exception.getCause() instanceof OptimisticLockingException lost) {
            return super.toResponse(new RestException(Response.Status.CONFLICT, lost, COLLISION));
        }
        return exception.getCause() instanceof BadUserRequestException refused
                ? super.toResponse(new RestException(Response.Status.BAD_REQUEST, refused, refused.getMessage()))
                : super.toResponse(exception);
    }
}
