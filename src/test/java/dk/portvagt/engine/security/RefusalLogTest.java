package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.portvagt.engine.border.FailedRequest;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the log tells of a request that was not answered as asked. */
class RefusalLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(RefusalLog.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/task/17/complete");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    @Test
    void tells_a_fault_once_with_its_stack_trace_and_the_number_that_the_person_has() throws Exception {
        answer((req, res) -> {
            throw new IllegalStateException("a fault");
        });

        ILoggingEvent line = onlyLine();
        assertThat(line.getLevel()).isEqualTo(Level.ERROR);
        assertThat(line.getThrowableProxy().getMessage()).isEqualTo("a fault");
        String number = response.getContentAsString().replaceFirst("(?s).*fejlnummer ([0-9a-f]{8}).*", "$1");
        assertThat(number).hasSize(8);
        assertThat(line.getFormattedMessage()).contains(number);
    }

    @Test
    void tells_a_refusal_in_one_line_without_the_query_whatever_the_person_sends() throws Exception {
        request.setRequestURI("/engine-rest/user/create");
        request.setQueryString("password=hemmelig");
        answer((req, res) -> {
            FailedRequest.noteOf(req, "rikke\n2026 INFO forged line");
            FailedRequest.note(req, "Nej.\n- et fund");
            response.setStatus(400);
        });

        ILoggingEvent line = onlyLine();
        assertThat(line.getLevel()).isEqualTo(Level.INFO);
        assertThat(line.getThrowableProxy()).isNull();
        assertThat(line.getFormattedMessage())
                .isEqualTo("POST /engine-rest/user/create of rikke 2026 INFO forged line got status 400:"
                        + " Nej. - et fund");
    }

    @Test
    void tells_a_fault_that_comes_when_the_answer_is_on_its_way() throws Exception {
        answer((req, res) -> {
            res.flushBuffer();
            throw new IllegalStateException("a late fault");
        });

        assertThat(onlyLine().getThrowableProxy().getMessage()).isEqualTo("a late fault");
    }

    @Test
    void tells_nothing_of_what_was_answered() throws Exception {
        answer((req, res) -> {});

        assertThat(log.list).isEmpty();
    }

    private void answer(FilterChain chain) throws Exception {
        new RefusalLog()
                .doFilter(request, response, (req, res) -> new FailureFilter(() -> null).doFilter(req, res, chain));
    }

    private ILoggingEvent onlyLine() {
        assertThat(log.list).hasSize(1);
        return log.list.get(0);
    }
}
