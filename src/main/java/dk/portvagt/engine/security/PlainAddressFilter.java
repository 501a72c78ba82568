package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that is spelled in another way than a browser or the engine's clients spell it: with parameters in
 * the path, empty or dotted segments, or encoded characters that need no encoding.
 *
 * <p>Several readers look at an address here (server, filters, REST resources), and where they understand it
 * differently, a check can be walked past.
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
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
