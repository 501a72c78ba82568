package dk.portvagt.engine.border;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/**
 * Answers a refused form, and every other bad request of the engine, with status 400 and the message alone. Answers a
 * concurrent change with status 409 and advice, and a failure of the database without its message.
 *
 * <p>The engine's REST resources wrap these exceptions, most of them as an internal error. All of them put ids in front
 * of the message, and Tasklist shows the message unchanged.
 */
@Priority(1)
class FormRefusedResponse extends RestExceptionHandler {

    @Override
    public Response toResponse(RestException exception) {
        return exception.getCause() instanceof Exception cause
                ? PlainAnswer.of(cause)
                        .map(answer -> super.toResponse(answer.instead(cause)))
                        .orElseGet(() -> super.toResponse(exception))
                : super.toResponse(exception);
    }
}
