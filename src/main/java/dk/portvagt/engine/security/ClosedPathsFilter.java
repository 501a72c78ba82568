package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes addresses of the engine that Portvagt does not need. Some let an anonymous visitor create the first
 * administrator while the administrators' group has no direct member. Others belong to a reporting product and read the
 * history of every municipality. No model has tasks that programs fetch, and a browser's request for them fails.
 * Attachments of tasks take any file and link, and know no permissions: files of a case are handed in as evidence,
 * which is checked and archived.
 */
class ClosedPathsFilter extends OncePerRequestFilter {

    private static final Pattern CLOSED = Pattern.compile(
            "/camunda/api/admin/setup(/.*)?"
                    + "|/camunda/app/admin/[^/]+/setup(/.*)?"
                    + "|/(engine-rest|camunda/api/engine)(/engine/[^/]+)?/(optimize|external-task/fetchAndLock|task/[^/]+/attachment)(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CLOSED.matcher(path(request)).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Returns the path as the server has decoded and normalised it. No other spelling of the address can then bypass
     * the filter.
     */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
