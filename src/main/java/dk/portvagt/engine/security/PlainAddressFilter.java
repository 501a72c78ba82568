package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an unusual spelling of an address, which neither browsers nor the engine's clients use. These are parameters
 * in the path, empty or dotted segments, and needlessly encoded characters.
 *
 * <p>Server, filters and REST resources all read an address. Where they interpret it differently, a check can be
 * bypassed.
 */
class PlainAddressFilter extends OncePerRequestFilter {

    // Encoded letters, digits, '-', '.', '/', '\', '_', '~', ';' and control characters.
    private static final String NEEDLESSLY_ENCODED =
            "%([01][0-9a-f]|2[def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9aef])";
    private static final Pattern DEVIOUS =
            Pattern.compile(";|\\\\|//|/\\.{1,2}(/|$)|" + NEEDLESSLY_ENCODED, Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (DEVIOUS.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
