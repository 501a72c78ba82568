package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;

/** What somebody reads whose change the engine does not take. */
class FormRefusedResponseTest {

    @Test
    void tells_in_danish_what_to_do_when_somebody_else_was_quicker() {
        OptimisticLockingException lost = new OptimisticLockingException("ENGINE-03005 Execution of 'DELETE' failed");

        try (Response response = new FormRefusedResponse()
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

        try (Response response = new FormRefusedResponse()
                .toResponse(new RestException(Response.Status.INTERNAL_SERVER_ERROR, wrapped, "Cannot submit"))) {
            assertThat(response.getStatus()).isEqualTo(400);
            assertThat(((ExceptionDto) response.getEntity()).getMessage())
                    .isEqualTo("Du har allerede svaret i den skriftlige høring.");
        }
    }

    @Test
    void tells_nobody_sql() {
        DataAccessException fault = new BadSqlGrammarException("", "SELECT secret", new SQLException("x", "42601"));

        try (Response response = new DatabaseFailureResponse().toResponse(fault)) {
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

        try (Response response = new EngineFailureResponse().toResponse(outage)) {
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(((ExceptionDto) response.getEntity()).getMessage()).startsWith("Databasen svarer ikke lige nu");
        }
    }
}
