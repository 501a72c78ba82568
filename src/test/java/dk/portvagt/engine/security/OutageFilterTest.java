package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** A request whose first question to the database finds none. */
class OutageFilterTest {

    private static final String SENTENCE = "Databasen svarer ikke lige nu, og intet er gemt.";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/engine-rest/task");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void tells_a_program_in_the_form_of_the_rest_api() throws Exception {
        answer(outage());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getContentAsString()).contains("\"message\":\"" + SENTENCE);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void tells_a_person_on_a_page() throws Exception {
        request.addHeader("Accept", "text/html,application/xhtml+xml");

        answer(new ServletException(outage()));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("<html lang=\"da\">", SENTENCE);
    }

    @Test
    void leaves_every_other_failure_to_the_server() {
        assertThatThrownBy(() -> answer(new IllegalStateException("a fault")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static RuntimeException outage() {
        return new CannotCreateTransactionException(
                "Could not open JDBC Connection",
                new SQLTransientConnectionException("HikariPool-1 - Connection is not available"));
    }

    private void answer(Exception failure) throws Exception {
        FilterChain chain = (req, res) -> {
            if (failure instanceof ServletException wrapped) {
                throw wrapped;
            }
            throw (RuntimeException) failure;
        };
        new OutageFilter().doFilter(request, response, chain);
    }
}
