package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that another site makes through a person's browser. A browser that remembers a password for the REST
 * API adds it to those requests too. A deployment is an ordinary form upload, which any page may send.
 *
 * <p>Camunda Modeler is a browser as well: its page sends deployments that name another origin. Unlike a site, its page
 * is a local file and may call every server. Its requests use the mode {@code cors}, in which a site must always name
 * itself. They name no origin, or the origin of a local file.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    // Every browser sends these two on a secure connection or to this machine, and no page can change them.
    private static final String RELATION = "Sec-Fetch-Site";
    private static final String MODE = "Sec-Fetch-Mode";
    private static final String SAME_ORIGIN = "same-origin";
    private static final Set<String> OWN = Set.of(SAME_ORIGIN, "none");
    private static final String NAMES_ITSELF = "cors";
    // Without https, browsers omit the relation, but they send the origin with a form.
    private static final String ORIGIN = "Origin";
    // Browsers send null for a local file. Only programs built of local files, such as the Modeler, send this value.
    private static final String LOCAL_PROGRAM = "file://";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String relation = request.getHeader(RELATION);
        String origin = request.getHeader(ORIGIN);
        if (LOCAL_PROGRAM.equals(origin)) {
            return false;
        }
        if (relation != null && !OWN.contains(relation)) {
            return origin != null || !NAMES_ITSELF.equals(request.getHeader(MODE));
        }
        return relation == null && origin != null && !request.getServerName().equalsIgnoreCase(host(origin));
    }

    /**
     * Tells whether the browser vouches that a page of this server sent the request: by the relation, or without https
     * by the origin. A request that says nothing is not vouched for.
     */
    static boolean isFromOwnPage(HttpServletRequest request) {
        String relation = request.getHeader(RELATION);
        String origin = request.getHeader(ORIGIN);
        return relation == null
                ? origin != null && request.getServerName().equalsIgnoreCase(host(origin))
                : relation.equals(SAME_ORIGIN);
    }

    /** Returns the host; null for an origin without one, such as the text {@code null} of a browser that hides it. */
    private static @Nullable String host(String origin) {
        try {
            return new URI(origin).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
