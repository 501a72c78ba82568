package dk.portvagt.engine.border;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/**
 * Answers a refused form, and every other bad request of the engine, with status 400 and the message alone. Answers a
 * concurrent change with status 409 and advice.
 *
 * <p>The engine's REST resources wrap these exceptions, most of them as an internal error. All of them put ids in front
 * of the message, and Tasklist shows the message unchanged.
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
