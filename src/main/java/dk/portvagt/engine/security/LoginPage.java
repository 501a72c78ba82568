package dk.portvagt.engine.security;

import dk.portvagt.engine.border.BrowserPage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/**
 * Sends a browser that follows a link to one of our own pages, from a mail for example, to the login. Tasklist leads it
 * back afterwards ({@code own-pages.js}). The browser's own window for passwords would come up otherwise.
 */
final class LoginPage {

    private static final String OWN_PAGES = "/portvagt/";
    private static final String TASKLIST = "/camunda/app/tasklist/default/?side=%s#/login";

    private LoginPage() {}

    /** Tells whether a browser wants to see a page of ours and has named nobody. */
    static boolean isFor(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getServletPath().startsWith(OWN_PAGES)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && BrowserPage.isWanted(request);
    }

    /** Returns the login's address, which names the page to come back to. */
    static String backTo(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return TASKLIST.formatted(URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
}
