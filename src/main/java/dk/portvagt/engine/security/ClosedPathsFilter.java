package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes addresses of the engine that nobody needs here: those that let an anonymous visitor create the first
 * administrator as long as the administrators' group has no direct member, and those of a reporting product that read
 * the history of every municipality.
 */
class ClosedPathsFilter extends OncePerRequestFilter {

    private static final Pattern CLOSED = Pattern.compile("/camunda/api/admin/setup(/.*)?"
            + "|/camunda/app/admin/[^/]+/setup(/.*)?"
            + "|/(engine-rest|camunda/api/engine)(/engine/[^/]+)?/optimize(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CLOSED.matcher(path(request)).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** As the server has decoded and normalised it, so that no other spelling of the address gets past. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
