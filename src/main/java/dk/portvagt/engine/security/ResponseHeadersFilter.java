package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the headers that restrict the browser, on every response. The web apps replace the content policy by their own,
 * wider one.
 */
class ResponseHeadersFilter extends OncePerRequestFilter {

    private final Duration httpsOnly;

    /**
     * Creates the filter.
     *
     * @param httpsOnly how long a browser that came by https must keep to https; zero omits the header
     */
    ResponseHeadersFilter(Duration httpsOnly) {
        this.httpsOnly = httpsOnly;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
        if (request.isSecure() && !httpsOnly.isZero()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + httpsOnly.toSeconds());
        }
        chain.doFilter(request, new SecureCookies(request, response));
    }
}
