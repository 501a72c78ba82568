package dk.portvagt.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests larger than any legitimate one. The engine's REST resources, including log-in, read a request into
 * memory as a whole. A visitor without a password could otherwise fill the memory.
 */
class BoundedBodyFilter extends OncePerRequestFilter {

    /** Excludes resources that limit their input themselves, by a setting for files. */
    private static final String COUNT_THEMSELVES = "/camunda/api/tasklist/plugin/";

    private final long limit;

    /**
     * Creates the filter.
     *
     * @param limit bytes
     */
    BoundedBodyFilter(long limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(COUNT_THEMSELVES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(refusal().getBytes(StandardCharsets.UTF_8));
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Counted(request, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Returns the refusal in the engine's own format, which the Modeler and the web apps show. */
    private String refusal() {
        return "{\"type\": \"RequestTooLarge\", \"message\": \"" + message(limit) + "\"}";
    }

    private static String message(long limit) {
        return "Det er for meget på én gang: der kan sendes " + limit / 1_000_000 + " MB. Send færre filer ad gangen.";
    }

    /** Counts the bytes of a request without a declared length, as with chunked transfer. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private final long limit;
        private long left;

        CountedStream(ServletInputStream stream, long limit) {
            this.stream = stream;
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = stream.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        /** Throws what the REST resources, which read the stream, turn into their answer. */
        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ClientErrorException(message(limit), Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
