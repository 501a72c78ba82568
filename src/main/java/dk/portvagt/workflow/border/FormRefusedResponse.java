package dk.portvagt.workflow.border;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/**
 * Answers a refused form, and whatever else the engine refuses as a bad request, with status 400 and its message alone.
 *
 * <p>The engine's REST resources wrap it, most of them as an internal error, all of them with ids in front of the
 * message, which Tasklist shows to the user as it is.
 */
@Priority(1)
class FormRefusedResponse extends RestExceptionHandler {

    @Override
    public Response toResponse(RestException exception) {
        Throwable cause = exception.getCause();
        return cause instanceof BadUserRequestException refused
                ? super.toResponse(new RestException(Response.Status.BAD_REQUEST, refused, refused.getMessage()))
                : super.toResponse(exception);
    }
}
