package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that another site makes through a person's browser. A browser that remembers a password for the REST
 * API adds it to those too, and a deployment is an ordinary form upload that any page may send.
 *
 * <p>Camunda Modeler is a browser as well: it sends its deployments from a page of its own, and they say that they come
 * from elsewhere. What tells it from a site is that its page, a local file, may ask every server. Such requests are
 * made in the mode in which a site always has to name itself ({@code cors}), and they do not, or by the name of no
 * site.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    // Every browser says these two of a request on a safe connection or to this machine, and no page can change them.
    private static final String RELATION = "Sec-Fetch-Site";
    private static final String MODE = "Sec-Fetch-Mode";
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final String NAMES_ITSELF = "cors";
    // Without https browsers leave the relation out, but not where a form was that is being sent.
    private static final String ORIGIN = "Origin";
    // Browsers say null of a local file; this comes only from programs that are made of one, as the Modeler is.
    private static final String LOCAL_PROGRAM = "file://";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromElsewhere(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
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

    /** Null where there is none, as in {@code null}, which a browser sends that will not tell. */
    private static String host(String origin) {
        try {
            return new URI(origin).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
