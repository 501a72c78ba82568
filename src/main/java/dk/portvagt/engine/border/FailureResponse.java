package dk.portvagt.engine.border;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;

/**
 * Answers every failure of the REST API and of the web apps' APIs with one Danish sentence and a status that tells who
 * can help: see {@link PlainAnswer}. What the engine says about a refused request goes into the field {@code detail},
 * for programmers.
 *
 * <p>The type nearest to the exception answers; the engine has an answer of its own for each of the types below.
 */
abstract class FailureResponse<E extends Throwable> implements ExceptionMapper<E> {

    private static final int REDIRECTS_END = 400;
    /** Before the engine's own. */
    private static final int FIRST = 1;

    /** Null in a test without a server. */
    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public Response toResponse(E failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < REDIRECTS_END) {
            return web.getResponse();
        }
        PlainAnswer answer = PlainAnswer.of(failure);
        FailedRequest.note(request, failure, answer);
        return Response.status(answer.status())
                .entity(entity(failure, answer))
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .build();
    }

    private static ExceptionDto entity(Throwable failure, PlainAnswer answer) {
        // Some have more to tell, such as what is wrong with a plan of migration.
        ExceptionDto told = ExceptionHandlerHelper.getInstance().fromException(failure);
        boolean ofEngine = failure instanceof ProcessEngineException || failure instanceof RestException;
        boolean detailed = ofEngine
                && !answer.isFault()
                && !answer.sentence().equals(told.getMessage())
                && !Refusals.tellsOfAnotherMunicipality(told.getMessage());
        ExceptionDto entity = detailed && told.getClass() == ExceptionDto.class ? new Detailed(told) : told;
        entity.setMessage(answer.sentence());
        return entity;
    }

    /** Adds to the engine's answer what the engine says. */
    static final class Detailed extends ExceptionDto {

        private final String detail;

        Detailed(ExceptionDto told) {
            this.detail = told.getMessage();
            setType(told.getType());
            setCode(told.getCode());
        }

        public String getDetail() {
            return detail;
        }
    }

    /** Lists the answers for every type that the engine has an answer for. */
    static List<Class<?>> all() {
        return List.of(ToAnything.class, ToEngine.class, ToRest.class, ToMapping.class, ToParsing.class, ToWeb.class);
    }

    @Priority(FIRST)
    static final class ToAnything extends FailureResponse<Throwable> {}

    @Priority(FIRST)
    static final class ToEngine extends FailureResponse<ProcessEngineException> {}

    @Priority(FIRST)
    static final class ToRest extends FailureResponse<RestException> {}

    @Priority(FIRST)
    static final class ToMapping extends FailureResponse<JsonMappingException> {}

    @Priority(FIRST)
    static final class ToParsing extends FailureResponse<JsonParseException> {}

    @Priority(FIRST)
    static final class ToWeb extends FailureResponse<WebApplicationException> {}
}
