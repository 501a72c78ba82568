package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the queries the web apps send without a bound (Cockpit does for the versions of a process), which the engine
 * would refuse because of its limit.
 */
class BoundedResultsFilter extends OncePerRequestFilter {

    private static final String PARAMETER = "maxResults=";

    private final int limit;

    BoundedResultsFilter(int limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        boolean bounded = query != null && query.contains(PARAMETER);
        chain.doFilter(bounded ? request : new Bounded(request, limit), response);
    }

    /** The REST resources read the query from here; what they do not ask for they ignore. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final String query;

        Bounded(HttpServletRequest request, int limit) {
            super(request);
            String before = request.getQueryString();
            query = (before == null || before.isEmpty() ? "" : before + "&") + PARAMETER + limit;
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }
}
