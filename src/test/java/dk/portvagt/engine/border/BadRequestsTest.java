package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a program that sends nonsense gets back, and what the server's log tells of it. */
@PortvagtTest
class BadRequestsTest {

    private static final int PATIENCE_MILLIS = 2_000;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        TestPeople.ensure(people);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    /**
     * Sends them as an administrator, whom no permission stops before the fault is met, and some as others.
     *
     * @param each one of how many is sent
     */
    @ParameterizedTest
    @CsvSource({"camunda-admin, 3, 650", "requester, 13, 150", "analyst, 13, 150"})
    void are_refused_in_danish_and_logged_as_one_line(String person, int each, int atLeast) {
        RestClient client = RestClient.nobody(port).as(person, TestPeople.PASSWORD);
        List<String> faults = new ArrayList<>();
        int refused = 0;
        List<BadRequest> all = BadRequest.all();
        for (int i = 0; i < all.size(); i += each) {
            BadRequest request = all.get(i);
            log.list.clear();
            RestClient.Answer answer =
                    client.send(request.method(), "/engine-rest" + request.path(), request.type(), request.body());
            if (answer.status() >= 400) {
                refused++;
            }
            fault(answer).ifPresent(fault -> faults.add(request + ": " + fault));
        }
        assertThat(faults).as("of " + refused + " refused requests").isEmpty();
        assertThat(refused).isGreaterThan(atLeast);
    }

    @Test
    void are_refused_alike_through_every_other_way_in() {
        RestClient admin = RestClient.nobody(port).as("camunda-admin", TestPeople.PASSWORD);
        WebAppClient browser = new WebAppClient(port);
        browser.login("cockpit", "camunda-admin", TestPeople.PASSWORD);
        String deep = "[".repeat(20_000);
        Map<String, Supplier<RestClient.Answer>> requests = Map.of(
                "a model that is none", () -> admin.deploy("none.bpmn", "<a/>", Map.of()),
                "deep JSON of a page",
                        () -> new RestClient.Answer(browser.post("/api/engine/engine/default/task/count", deep)),
                "a devious address", () -> admin.get("/engine-rest/t%61sk"),
                "a closed address", () -> admin.get("/engine-rest/optimize/process-instance/running"),
                "more than 10 MB in pieces", () -> admin.postInPieces("/engine-rest/task", " ".repeat(10_000_001)),
                "another site's request",
                        () -> admin.get("/engine-rest/task/count", Map.of("Sec-Fetch-Site", "cross-site")),
                "a page of ours by a wrong method", () -> admin.delete("/portvagt/mails"));
        requests.forEach((name, request) -> {
            log.list.clear();
            assertThat(fault(request.get())).as(name).isEmpty();
        });
    }

    private Optional<String> fault(RestClient.Answer answer) {
        if (answer.status() < 400) {
            return log.list.isEmpty() ? Optional.empty() : Optional.of("logged: " + lines());
        }
        awaitLine();
        if (answer.status() >= 500) {
            return Optional.of(answer.status() + " " + answer.text() + " " + lines());
        }
        if (!answer.text().contains("\"message\":\"")
                || !isDanish(answer.json().get("message").asText())) {
            return Optional.of(answer.status() + " says " + answer.text());
        }
        List<ILoggingEvent> lines = List.copyOf(log.list);
        return lines.size() == 1
                        && lines.get(0).getThrowableProxy() == null
                        && lines.get(0).getLevel() == Level.INFO
                        && !lines.get(0).getFormattedMessage().contains("\n")
                        && lines.get(0).getFormattedMessage().length() < 1_000
                ? Optional.empty()
                : Optional.of(answer.status() + " logged: " + lines());
    }

    /** The answer may arrive before the line is written. */
    private void awaitLine() {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (log.list.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(line -> line.getLevel() + " " + line.getLoggerName() + " "
                        + line.getFormattedMessage().lines().findFirst().orElse("") + " "
                        + line.getFormattedMessage().lines().count()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : " + " + line.getThrowableProxy().getClassName()))
                .toList();
    }

    private static boolean isDanish(String message) {
        return message.matches("(?s).*(\\b(og|ikke|er|kan|på|du|det)\\b).*") && !message.contains("ENGINE-");
    }
}
