package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds a limit to the web apps' queries that have none. Cockpit sends such queries for the versions of a process; the
 * engine would refuse them because of its limit.
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

    /** Replaces the query string, from which the REST resources read. They ignore parameters that they do not know. */
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
