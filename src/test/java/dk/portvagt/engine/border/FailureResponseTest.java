package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;

/** What somebody reads whose change the engine does not take. */
class FailureResponseTest {

    @Test
    void tells_in_danish_what_to_do_when_somebody_else_was_quicker() {
        OptimisticLockingException lost = new OptimisticLockingException("ENGINE-03005 Execution of 'DELETE' failed");

        try (Response response = new FailureResponse.ToRest()
                .toResponse(new RestException(Response.Status.INTERNAL_SERVER_ERROR, lost, "Cannot complete task"))) {
            assertThat(response.getStatus()).isEqualTo(409);
            assertThat(((ExceptionDto) response.getEntity()).getMessage())
                    .startsWith("Det er netop blevet ændret af en anden")
                    .doesNotContain("ENGINE");
        }
    }

    @Test
    void tells_a_listeners_refusal_without_what_the_engine_puts_around_it() {
        ProcessEngineException wrapped = new ProcessEngineException(
                "ENGINE-03051 There was an exception while invoking the TaskListener",
                new BadUserRequestException("Du har allerede svaret i den skriftlige høring."));

        try (Response response = new FailureResponse.ToRest()
                .toResponse(new RestException(Response.Status.INTERNAL_SERVER_ERROR, wrapped, "Cannot submit"))) {
            assertThat(response.getStatus()).isEqualTo(400);
            assertThat(((ExceptionDto) response.getEntity()).getMessage())
                    .isEqualTo("Du har allerede svaret i den skriftlige høring.");
        }
    }

    @Test
    void tells_nobody_sql() {
        DataAccessException fault = new BadSqlGrammarException("", "SELECT secret", new SQLException("x", "42601"));

        try (Response response = new FailureResponse.ToAnything().toResponse(fault)) {
            assertThat(response.getStatus()).isEqualTo(500);
            assertThat(((ExceptionDto) response.getEntity()).getMessage())
                    .startsWith("Der skete en fejl, og intet er gemt.")
                    .doesNotContain("SELECT");
        }
    }

    @Test
    void tells_in_danish_that_the_database_does_not_answer() {
        ProcessEngineException outage = new ProcessEngineException(
                "ENGINE-03004", new PersistenceException(new SQLException("Connection refused", "08001")));

        try (Response response = new FailureResponse.ToEngine().toResponse(outage)) {
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(((ExceptionDto) response.getEntity()).getMessage()).startsWith("Databasen svarer ikke lige nu");
        }
    }

    @Test
    void keeps_what_the_engine_says_of_a_refused_request_for_programmers() {
        RestException refusal = new InvalidRequestException(Response.Status.BAD_REQUEST, "Cannot set 'sortBy'");

        try (Response response = new FailureResponse.ToRest().toResponse(refusal)) {
            assertThat(response.getStatus()).isEqualTo(400);
            FailureResponse.Detailed told = (FailureResponse.Detailed) response.getEntity();
            assertThat(told.getMessage()).startsWith("Det, der er sendt, kan ikke bruges");
            assertThat(told.getDetail()).isEqualTo("Cannot set 'sortBy'");
        }
    }

    @Test
    void blames_the_application_for_what_a_step_asks_of_the_engine() {
        NullValueException ofACommand = new NullValueException("task is null");
        NullValueException ofAStep = new NullValueException("task is null");
        ofAStep.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.camunda.bpm.engine.impl.util.EnsureUtil", "ensureNotNull", null, 0),
            new StackTraceElement(DefaultDelegateInterceptor.class.getName(), "handleInvocation", null, 0)
        });

        assertThat(PlainAnswer.of(ofACommand).status()).isEqualTo(404);
        assertThat(PlainAnswer.of(ofAStep).status()).isEqualTo(500);
        assertThat(PlainAnswer.of(ofAStep).sentence()).containsPattern("fejlnummer [0-9a-f]{8}\\.$");
    }

    @Test
    void tells_deep_json_from_a_program_that_calls_itself() {
        StackOverflowError deep = new StackOverflowError();
        deep.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("com.fasterxml.jackson.databind.JsonNode", "toString", null, 0)
        });

        assertThat(PlainAnswer.of(deep).status()).isEqualTo(400);
        assertThat(PlainAnswer.of(new StackOverflowError()).status()).isEqualTo(500);
    }
}
