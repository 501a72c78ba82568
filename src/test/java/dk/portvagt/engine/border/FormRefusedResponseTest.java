package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

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
}
