package dk.portvagt.web.monitoring;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import dk.portvagt.gate.steps.ReviewDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the monitoring system is told, and the log that is read when it raises an alarm. */
@PortvagtTest
class MonitoringTest {

    private static final String PASSWORD = "hornugle-ved-havnen";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private ReviewDriver review;

    @BeforeEach
    void municipality() {
        review = new ReviewDriver(beans);
    }

    @AfterEach
    void back_to_today() {
        ClockUtil.reset();
    }

    @Test
    void tells_how_many_tasks_wait_at_a_gate_and_how_many_are_overdue() {
        review.give(ACQUISITION, YEAR, 100_000);
        review.starts("G1", Map.of("clarificationBudget", 60_000L));
        String atG1 = "gate=\"G1\",municipality=\"%s\",process=\"gate-review\"";

        assertThat(figure("portvagt_tasks_open", atG1)).isEqualTo("2.0");
        assertThat(figure("portvagt_tasks_overdue", atG1)).isNull();

        tasks.createTaskQuery().tenantIdIn(review.desk.municipality).list().forEach(task -> {
            task.setDueDate(Date.from(Instant.now().plus(Duration.ofDays(2))));
            tasks.saveTask(task);
        });
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(1))));
        assertThat(figure("portvagt_tasks_overdue", atG1)).isNull();
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(3))));
        assertThat(figure("portvagt_tasks_overdue", atG1)).isEqualTo("2.0");
    }

    @Test
    void tells_where_the_money_of_each_line_stands_and_that_the_ledger_adds_up() {
        review.give(ACQUISITION, YEAR, 100_000);
        review.starts("G1", Map.of("clarificationBudget", 60_000L)).decide("approved");

        assertThat(figure("portvagt_pool_kroner", pool("available"))).isEqualTo("40000.0");
        assertThat(figure("portvagt_pool_kroner", pool("reserved"))).isEqualTo("60000.0");
        assertThat(measures()).contains("\nportvagt_ledger_imbalance_kroner 0.0\n");
    }

    @Test
    void tells_how_many_mails_wait() {
        database.sql("""
                        INSERT INTO portvagt.mail (municipality, key, recipient, address, subject, text, filed_at, state)
                        VALUES (:municipality, 'monitoring', 'anne', 'anne@test.example', 'Emne', 'Tekst', now(), 'UNCERTAIN')
                        """).param("municipality", review.desk.municipality).update();
        try {
            assertThat(figure("portvagt_mails_waiting", "municipality=\"%s\",state=\"uncertain\""))
                    .isEqualTo("1.0");
        } finally {
            database.sql("UPDATE portvagt.mail SET state = 'GIVEN_UP' WHERE key = 'monitoring'")
                    .update();
        }
    }

    @Test
    void tells_what_stands_still_and_what_has_no_try_left() {
        review.give(ACQUISITION, YEAR, 100_000);
        review.starts("G1", Map.of("clarificationBudget", 60_000L));
        String execution = tasks.createTaskQuery()
                .tenantIdIn(review.desk.municipality)
                .list()
                .get(0)
                .getExecutionId();
        Job timer = management.createJobQuery().withRetriesLeft().listPage(0, 1).get(0);

        runtime.createIncident("failedJob", execution, null);
        management.setJobRetries(timer.getId(), 0);
        try {
            assertThat(figure("portvagt_incidents_open", "municipality=\"%s\",process=\"gate-review\""))
                    .isEqualTo("1.0");
            assertThat(measures())
                    .containsPattern("portvagt_jobs_failed\\{municipality=\"\\d*\",tries_left=\"no\"} [1-9]");
        } finally {
            management.setJobRetries(timer.getId(), timer.getRetries());
        }
    }

    @ParameterizedTest
    @CsvSource({"administrator,gul-cykel-i-regnvejr", "monitoring,wrong", "monitoring,''", "someone,hornugle-ved-havnen"
    })
    void tells_nobody_else(String user, String password) {
        assertThat(RestClient.nobody(port)
                        .as(user, password)
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/prometheus/", "/actuator/prometheus;a=b"})
    void tells_strangers_nothing(String address) {
        assertThat(RestClient.nobody(port).get(address).status()).isIn(400, 401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void says_whether_this_node_lives_and_can_work(String group) {
        RestClient.Answer health = RestClient.nobody(port).get("/actuator/health/" + group);

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void logs_the_case_and_the_step_that_a_line_is_about() {
        Logger engine = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.bpmn.behavior");
        Level before = engine.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        engine.setLevel(Level.DEBUG);
        engine.addAppender(lines);
        try {
            review.starts("G1", Map.of("clarificationBudget", 60_000L));
        } finally {
            engine.detachAppender(lines);
            engine.setLevel(before);
        }

        assertThat(List.copyOf(lines.list))
                .anySatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .containsEntry("case", review.number.toString())
                        .containsEntry("municipality", review.desk.municipality)
                        .containsKey("step"));
    }

    private String pool(String kind) {
        return "kind=\"" + kind + "\",line=\"acquisition\",municipality=\"%s\",year=\"" + YEAR + "\"";
    }

    /** The value of the measure with exactly these labels, or null. */
    private String figure(String name, String labels) {
        String line = name + "{" + labels.formatted(review.desk.municipality) + "} ";
        return measures()
                .lines()
                .filter(found -> found.startsWith(line))
                .map(found -> found.substring(line.length()))
                .findFirst()
                .orElse(null);
    }

    private String measures() {
        RestClient.Answer answer =
                RestClient.nobody(port).as("monitoring", PASSWORD).get("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
