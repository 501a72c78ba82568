package dk.portvagt.engine.security;

import dk.portvagt.engine.border.FailedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs each refused request as one line: who asked for what, and why it was refused. A fault of the application is
 * logged with its stack trace, once.
 *
 * <p>The query and the body are left out: they may hold secrets.
 */
class RefusalLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final int REFUSED = 400;
    private static final int FAULT = 500;
    private static final int LONGEST = 300;
    /** The login page asks it, and is answered 404 before the login. */
    private static final String WHO_IS_LOGGED_IN = "/camunda/api/admin/auth/user/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        boolean failed =
                response.getStatus() >= REFUSED || FailedRequest.cause(request).isPresent();
        if (failed && !asksWhoIsLoggedIn(request)) {
            log(request, response.getStatus());
        }
    }

    private static boolean asksWhoIsLoggedIn(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().startsWith(WHO_IS_LOGGED_IN);
    }

    private static void log(HttpServletRequest request, int status) {
        Optional<Throwable> cause = FailedRequest.cause(request);
        String person = FailedRequest.person(request);
        String line = "%s %s of %s got status %d: %s%s"
                .formatted(
                        request.getMethod(),
                        oneLine(request.getRequestURI()),
                        person.isEmpty() ? "nobody" : oneLine(person),
                        status,
                        oneLine(FailedRequest.reason(request)),
                        cause.map(RefusalLog::told).orElse(""));
        if (status == FAULT || status < REFUSED) {
            // Below it, the answer was already on its way when the fault came.
            LOG.error(line, cause.orElse(null));
        } else if (status > FAULT) {
            LOG.warn(line);
        } else {
            LOG.info(line);
        }
    }

    /** Tells the kind of the failure, and the engine's reason; a parser's reason may repeat what was sent. */
    private static String told(Throwable cause) {
        String kind = " (" + cause.getClass().getSimpleName();
        boolean engine = cause.getClass().getName().startsWith("org.camunda.bpm.engine.");
        return engine ? kind + ": " + oneLine(String.valueOf(cause.getMessage())) + ")" : kind + ")";
    }

    private static String oneLine(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}+", " ");
    }
}
