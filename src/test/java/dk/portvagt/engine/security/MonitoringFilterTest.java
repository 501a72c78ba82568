package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MonitoringFilterTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void shows_nothing_while_no_password_is_configured(String none) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/prometheus");
        request.addHeader("Authorization", "Basic bW9uaXRvcmluZzo=");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new MonitoringFilter(none).doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(404);
    }
}
