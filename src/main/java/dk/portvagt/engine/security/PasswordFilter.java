package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the address that a password comes from, and answers a blocked one with status 429, a Danish sentence and the
 * time to wait. The login page shows the sentence.
 */
class PasswordFilter extends OncePerRequestFilter {

    private static final String ANSWER = """
            {"type":"TooManyPasswords","message":"Der er skrevet forkert adgangskode for mange gange her fra. Vent %s, og prøv igen.","code":null}""";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PasswordSource source = PasswordSource.begin(request);
        try {
            chain.doFilter(request, new Answer(response, source));
        } finally {
            PasswordSource.end();
        }
    }

    /** Replaces the answer to a wrong password if the password was not even checked. */
    private static final class Answer extends HttpServletResponseWrapper {

        private final PasswordSource source;
        private boolean replaced;

        Answer(HttpServletResponse response, PasswordSource source) {
            super(response);
            this.source = source;
        }

        @Override
        public void setStatus(int status) {
            if (!replaces(status)) {
                super.setStatus(status);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!replaces(status)) {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (!replaces(status)) {
                super.sendError(status, message);
            }
        }

        private boolean replaces(int status) {
            if (status == SC_UNAUTHORIZED && source.blocked().isPresent() && !replaced) {
                replaced = true;
                write(source.blocked().get());
            }
            return replaced;
        }

        private void write(Duration wait) {
            HttpServletResponse response = (HttpServletResponse) getResponse();
            long seconds = wait.toSeconds() + 1;
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            try {
                String words = seconds < 60 ? seconds + " sekunder" : (seconds + 59) / 60 + " minutter";
                response.getOutputStream().write(ANSWER.formatted(words).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
