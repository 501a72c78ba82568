package dk.portvagt.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** A node with a job at hand, whose database goes away and comes back. */
@PortvagtTest
class HeldLocksTest {

    private static final String NODE = "node-of-this-test";
    private static final Duration LOCK_TIME = Duration.ofSeconds(60);
    private static final String SECONDS_LEFT =
            "SELECT extract(epoch FROM lock_exp_time_ - localtimestamp) FROM act_ru_job WHERE id_ = ?";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    private final String job = UUID.randomUUID().toString();
    private HeldLocks locks;
    private RecordedJobs jobs;

    @BeforeEach
    void a_job_that_this_node_has_locked() {
        locks = new HeldLocks(database);
        jobs = new RecordedJobs(List.of(job), (ProcessEngineImpl) engine, locks);
        // Suspended, so that no other test finds it due.
        database.sql("INSERT INTO act_ru_job (id_, rev_, type_, lock_owner_, lock_exp_time_, retries_,"
                        + " suspension_state_) VALUES (?, 1, 'message', ?, localtimestamp + interval '5 s', 5, 2)")
                .param(job)
                .param(NODE)
                .update();
    }

    @AfterEach
    void take_it_away() {
        database.sql("DELETE FROM act_ru_job WHERE id_ = ?").param(job).update();
    }

    @Test
    void gives_the_job_back_when_the_failure_could_not_be_recorded() {
        executes(HeldLocksTest::fail);

        assertThat(locks.refresh(NODE, LOCK_TIME)).isTrue();

        assertThat(owner()).isNull();
        assertThat(locks.refresh(NODE, LOCK_TIME)).as("only once").isFalse();
    }

    @Test
    void leaves_the_job_to_the_engine_when_the_failure_was_recorded() {
        AtomicBoolean first = new AtomicBoolean(true);
        executes(command -> {
            if (first.getAndSet(false)) {
                fail(command);
            }
        });

        assertThat(locks.refresh(NODE, LOCK_TIME)).isFalse();
        assertThat(owner()).isEqualTo(NODE);
    }

    @Test
    void leaves_the_job_to_another_node_that_has_locked_it_since() {
        executes(HeldLocksTest::fail);
        database.sql("UPDATE act_ru_job SET lock_owner_ = 'another' WHERE id_ = ?")
                .param(job)
                .update();

        assertThat(locks.refresh(NODE, LOCK_TIME)).isFalse();
        assertThat(owner()).isEqualTo("another");
    }

    @Test
    void keeps_the_lock_of_a_job_that_takes_long() {
        AtomicBoolean first = new AtomicBoolean(true);
        executes(command -> {
            if (first.getAndSet(false)) {
                locks.refresh(NODE, LOCK_TIME);
                assertThat(secondsLeft()).isGreaterThan(LOCK_TIME.toSeconds() - 10);
                fail(command);
            }
        });

        database.sql("UPDATE act_ru_job SET lock_exp_time_ = localtimestamp WHERE id_ = ?")
                .param(job)
                .update();
        locks.refresh(NODE, LOCK_TIME);
        assertThat(secondsLeft()).as("it is executed no more").isLessThanOrEqualTo(0);
    }

    private void executes(java.util.function.Consumer<Command<?>> database) {
        CommandExecutor executor = new CommandExecutor() {
            @Override
            public <T> T execute(@NonNull Command<T> command) {
                database.accept(command);
                return null;
            }
        };
        assertThatThrownBy(() -> jobs.executeJob(job, executor, new JobFailureCollector(job)))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    private static void fail(Command<?> command) {
        throw new CannotCreateTransactionException("Could not open JDBC Connection for " + command);
    }

    private String owner() {
        return database.sql("SELECT lock_owner_ FROM act_ru_job WHERE id_ = ?")
                .param(job)
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    private double secondsLeft() {
        return database.sql(SECONDS_LEFT).param(job).query(Double.class).single();
    }
}
