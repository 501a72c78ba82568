package dk.portvagt.engine.security;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dk.portvagt.engine.border.BrowserPage;
import dk.portvagt.engine.border.FailedRequest;
import dk.portvagt.engine.border.FailurePage;
import dk.portvagt.engine.border.PlainAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers with a Danish sentence what the login, a filter or a page fails at or refuses with a bare status. The
 * server's own answer would be English, and for an outage of the database an empty 500.
 */
class FailureFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);
    private static final int OUTAGE = 503;
    private static final String SECONDS_TO_WAIT = "10";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="da"><head><meta charset="utf-8"><title>Portvagt</title></head>
            <body><h1>Portvagt</h1><p>%s</p></body></html>
            """;
    private static final String JSON = """
            {"type":"%s","message":"%s","code":null}""";

    private final Supplier<@Nullable FailurePage> pages;

    /**
     * Creates the filter.
     *
     * @param pages writes the page for a browser; null before the application is there
     */
    FailureFilter(Supplier<@Nullable FailurePage> pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new Answering(request, response));
        } catch (ServletException | RuntimeException | StackOverflowError e) {
            PlainAnswer answer = PlainAnswer.of(e);
            FailedRequest.note(request, e, answer);
            if (!response.isCommitted()) {
                answer(answer, request, response, pages.get());
            }
        }
    }

    /** Answers a bare status with its Danish sentence. */
    static void answer(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(PlainAnswer.ofStatus(status), request, response, null);
    }

    /** Answers a browser's page with a page, and everything else as the engine's REST API does. */
    private static void answer(
            PlainAnswer answer, HttpServletRequest request, HttpServletResponse response, @Nullable FailurePage pages)
            throws IOException {
        boolean page = BrowserPage.isWanted(request);
        response.resetBuffer();
        response.setStatus(answer.status());
        if (answer.status() == OUTAGE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
        String type = answer.status() == OUTAGE ? "Outage" : answer.isFault() ? "Fault" : "Refused";
        String body = page
                ? page(answer, response, pages)
                : JSON.formatted(
                        type, new String(JsonStringEncoder.getInstance().quoteAsString(answer.sentence())));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the page; a plain one where the usual one cannot be made, as before the application is there. */
    private static String page(PlainAnswer answer, HttpServletResponse response, @Nullable FailurePage pages) {
        if (pages != null) {
            try {
                String html = pages.html(answer);
                response.setHeader("Content-Security-Policy", pages.policy());
                return html;
            } catch (RuntimeException e) {
                LOG.warn("The page of a failure cannot be made", e);
            }
        }
        return PAGE.formatted(HtmlUtils.htmlEscape(answer.sentence(), StandardCharsets.UTF_8.name()));
    }

    /** Answers in place of the server when somebody refuses with a status. */
    private final class Answering extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Answering(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, "");
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            FailedRequest.note(request, message);
            answer(PlainAnswer.ofStatus(status), request, (HttpServletResponse) getResponse(), pages.get());
        }
    }
}
