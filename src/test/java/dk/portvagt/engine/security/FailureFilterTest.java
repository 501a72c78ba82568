package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.engine.border.FailedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** A request that the login, a filter or a page fails at, or refuses without a word. */
class FailureFilterTest {

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
    void tells_no_more_of_a_fault_than_its_number() throws Exception {
        answer(new IllegalStateException("a fault"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString())
                .contains("Der skete en fejl, og intet er gemt.", "fejlnummer")
                .doesNotContain("a fault");
        assertThat(FailedRequest.cause(request)).containsInstanceOf(IllegalStateException.class);
    }

    @Test
    void puts_a_sentence_to_a_bare_status() throws Exception {
        new FailureFilter(() -> null)
                .doFilter(request, response, (req, res) -> ((HttpServletResponse) res).sendError(405, "English"));

        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getContentAsString())
                .contains("Adressen kan ikke bruges på den måde.")
                .doesNotContain("English");
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
        new FailureFilter(() -> null).doFilter(request, response, chain);
    }
}
