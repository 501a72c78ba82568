package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the monitoring system, and nobody else, read the measures: they tell every municipality's money. It logs in as
 * {@code monitoring} with a password of its own, for it must be no person of the engine who could do more; while none
 * is configured, the address does not exist.
 */
class MonitoringFilter extends OncePerRequestFilter {

    private static final String USER = "monitoring";

    private final String password;

    /** @param password may be empty or null: then nobody may read */
    MonitoringFilter(String password) {
        this.password = password;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!StringUtils.hasText(password)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (BasicCredentials.of(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(this::isRight)
                .isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Portvagt monitoring\", charset=\"UTF-8\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** In a time that does not tell how much of the password was right. */
    private boolean isRight(BasicCredentials credentials) {
        return credentials.userId().equals(USER)
                && MessageDigest.isEqual(
                        credentials.password().getBytes(StandardCharsets.UTF_8),
                        password.getBytes(StandardCharsets.UTF_8));
    }
}
