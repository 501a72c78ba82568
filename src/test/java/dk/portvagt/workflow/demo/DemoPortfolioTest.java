package dk.portvagt.workflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.TemporaryDataDirectory;
import dk.portvagt.budget.CentralPool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Starts the demo as a user does and waits until its portfolio has been played: by the job executor, in real time. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "portvagt.demo=true",
            "portvagt.database.durable=false",
            // Engines are looked up by name in the whole JVM: that of the other tests keeps the usual one.
            "camunda.bpm.generate-unique-process-engine-name=true"
        })
@ContextConfiguration(initializers = TemporaryDataDirectory.class)
@DirtiesContext
class DemoPortfolioTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    CentralPool pool;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void has_been_played() throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (!management.getProperties().containsKey("portvagt.demo.played")) {
            assertThat(Instant.now())
                    .as("the portfolio is played; otherwise the log says why not")
                    .isBefore(end);
            Thread.sleep(200);
        }
    }

    @Test
    void the_portfolio_lives() {
        assertThat(cases("status")).contains("OPEN", "RETIRED", "REJECTED", "WITHDRAWN");
        assertThat(cases("phase")).contains("IDEA", "REQUIREMENTS", "IMPLEMENTATION", "OPERATION", "PHASE_OUT");
        assertThat(waitingForTheMeetingAhead())
                .as("items for the meeting ahead")
                .isGreaterThanOrEqualTo(2);
        assertThat(openTasks("UserTask_PrepareAgenda")).as("meetings ahead").isEqualTo(2);
        assertThat(openTasks("UserTask_ManageBudgetYear"))
                .as("opened budget years")
                .isEqualTo(4);
        assertThat(openTasks("UserTask_ResolveFunding"))
                .as("cases short of money")
                .isEqualTo(1);
        assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
        assertThat(pool.isBalanced()).as("the ledger balances").isTrue();
    }

    private List<String> cases(String column) {
        return database.sql("SELECT DISTINCT " + column + " FROM portvagt.acquisition_case")
                .query(String.class)
                .list();
    }

    private long waitingForTheMeetingAhead() {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName("portvagt.steeringDecision")
                .tenantIdIn("901")
                .count();
    }

    private long openTasks(String taskDefinitionKey) {
        return tasks.createTaskQuery().taskDefinitionKey(taskDefinitionKey).count();
    }
}
