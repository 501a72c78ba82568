package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only the monitoring system read the measures, because they reveal every municipality's money.
 *
 * <p>It logs in as {@code monitoring} with its own password: a user of the engine could do more than read. Without a
 * configured password, the address does not exist.
 */
class MonitoringFilter extends OncePerRequestFilter {

    private static final String USER = "monitoring";

    private final @Nullable String password;

    /**
     * Creates the filter.
     *
     * @param password empty or null closes the address
     */
    MonitoringFilter(@Nullable String password) {
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

    /** Compares in constant time, so that the time does not reveal a partly right password. */
    private boolean isRight(BasicCredentials credentials) {
        return credentials.userId().equals(USER)
                && MessageDigest.isEqual(
                        credentials.password().getBytes(StandardCharsets.UTF_8),
                        password.getBytes(StandardCharsets.UTF_8));
    }
}
