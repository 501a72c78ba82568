package dk.portvagt.engine.security;

import dk.portvagt.engine.border.PlainAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with status 503 and a Danish sentence while the database does not answer, whatever failed first: the log-in,
 * a page or a service. The server's own answer would be an empty 500.
 */
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final String SECONDS_TO_WAIT = "10";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="da"><head><meta charset="utf-8"><title>Portvagt</title></head>
            <body><h1>Portvagt</h1><p>%s</p></body></html>
            """;
    private static final String JSON = """
            {"type":"Outage","message":"%s","code":null}""";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<PlainAnswer> outage = PlainAnswer.ofOutage(e);
            if (outage.isEmpty() || response.isCommitted()) {
                throw e;
            }
            // One line: the cause is the same for every request of the outage.
            LOG.warn(
                    "The database does not answer: {} {} got status 503", request.getMethod(), request.getRequestURI());
            answer(outage.get(), request, response);
        }
    }

    /** Answers a browser's page with a page, and everything else as the engine's REST API does. */
    private static void answer(PlainAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        response.resetBuffer();
        response.setStatus(answer.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write((page ? PAGE : JSON).formatted(answer.sentence()));
    }
}
