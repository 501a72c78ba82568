package dk.portvagt.workflow.security;

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
 */
class CrossSiteFilter extends OncePerRequestFilter {

    // Every browser says where a request comes from; Modeler, scripts and other programs do not.
    private static final String RELATION = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");
    // Without https browsers leave the relation out, but not where a form was that is being sent.
    private static final String ORIGIN = "Origin";

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
        if (relation != null) {
            return !OWN.contains(relation);
        }
        String origin = request.getHeader(ORIGIN);
        return origin != null && !request.getServerName().equalsIgnoreCase(host(origin));
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
