package dk.portvagt.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that another site makes through a person's browser. A browser that remembers a password for the REST
 * API adds it to those too, and a deployment is an ordinary form upload that any page may send.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    // Every browser says where a request comes from; Modeler, scripts and other programs do not.
    private static final String ORIGIN_HEADER = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(ORIGIN_HEADER);
        if (origin == null || OWN.contains(origin)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
