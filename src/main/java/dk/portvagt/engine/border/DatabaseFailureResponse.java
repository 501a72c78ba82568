package dk.portvagt.engine.border;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.springframework.core.NestedRuntimeException;

/**
 * Answers a failure of a step's own statements, which the engine throws on unchanged: a form submitted twice at once,
 * for example. Its message would be SQL.
 */
@Priority(1)
class DatabaseFailureResponse implements ExceptionMapper<NestedRuntimeException> {

    private final RestExceptionHandler answers = new RestExceptionHandler();

    @Override
    public Response toResponse(NestedRuntimeException exception) {
        PlainAnswer answer = PlainAnswer.of(exception).orElse(PlainAnswer.FAULT);
        return answers.toResponse(answer.instead(exception));
    }
}
