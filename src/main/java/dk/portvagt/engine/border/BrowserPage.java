package dk.portvagt.engine.border;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells a browser that shows a page from a program that reads JSON. */
public final class BrowserPage {

    private BrowserPage() {}

    /** Tells whether the request is for a page. */
    public static boolean isWanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
