package dk.portvagt.engine.border;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/** Answers what the engine's REST resources do not wrap, such as the claim of a claimed task, in the same way. */
@Priority(1)
class EngineFailureResponse extends ProcessEngineExceptionHandler {

    private final RestExceptionHandler answers = new RestExceptionHandler();

    @Override
    public Response toResponse(ProcessEngineException exception) {
        if (exception instanceof BadUserRequestException) {
            // Its own message and status are right, and some have more to tell, such as a plan of migration.
            return super.toResponse(exception);
        }
        return PlainAnswer.of(exception)
                .map(answer -> answers.toResponse(answer.instead(exception)))
                .orElseGet(() -> super.toResponse(exception));
    }
}
