package dk.portvagt.engine.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL and the engine report when two are at work at once, and what is made of it. */
@PortvagtTest
class FailureKindTest {

    private static final String RENAME = "UPDATE portvagt.municipality SET name = name WHERE code = ?";

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_deadlock_is_lost_by_one_of_the_two() {
        String one = municipality();
        String other = municipality();
        CountDownLatch both = new CountDownLatch(2);

        Throwable failure = Stream.of(lock(one, other, both), lock(other, one, both))
                .map(future -> catchThrowable(future::join))
                .filter(failed -> failed != null)
                .findFirst()
                .orElseThrow();

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.LOST);
        assertThat(FailureKind.of(new ProcessEngineException("ENGINE-03083 wrapped", failure)))
                .isEqualTo(FailureKind.LOST);
    }

    @Test
    void what_is_there_already_may_have_been_lost() {
        String code = municipality();

        Throwable failure = catchThrowable(() -> insert(code));

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.MAYBE_LOST);
        assertThat(FailureKind.of(new CompletionException(failure))).isEqualTo(FailureKind.MAYBE_LOST);
    }

    @Test
    void a_statement_that_the_database_refuses_is_no_collision() {
        Throwable failure = catchThrowable(() ->
                database.sql("SELECT nothing FROM portvagt.nowhere").query().listOfRows());

        assertThat(FailureKind.of(failure)).isEqualTo(FailureKind.DATABASE);
    }

    @Test
    void a_database_that_does_not_answer_is_an_outage() {
        assertThat(FailureKind.of(new CannotCreateTransactionException(
                        "Could not open JDBC Connection", new SQLException("refused", "08001"))))
                .isEqualTo(FailureKind.OUTAGE);
        assertThat(FailureKind.of(new SQLException("the database system is starting up", "57P03")))
                .isEqualTo(FailureKind.OUTAGE);
    }

    @Test
    void the_engine_says_that_others_were_quicker() {
        assertThat(FailureKind.of(new OptimisticLockingException("ENGINE-03005")))
                .isEqualTo(FailureKind.LOST);
        assertThat(FailureKind.of(new TaskAlreadyClaimedException("1", "anne"))).isEqualTo(FailureKind.MAYBE_LOST);
        assertThat(FailureKind.of(new MismatchingMessageCorrelationException("portvagt.steeringDecision", "nobody")))
                .isEqualTo(FailureKind.MAYBE_LOST);
        assertThat(FailureKind.of(new ProcessEngineException(
                        "Execution with id '1' does not have a subscription to a message event with name 'x'")))
                .isEqualTo(FailureKind.MAYBE_LOST);
        assertThat(FailureKind.of(new BadUserRequestException("Nej"))).isEqualTo(FailureKind.OTHER);
    }

    /** Locks one, waits for the other transaction to have locked its own, and then wants that one. */
    private CompletableFuture<Void> lock(String first, String second, CountDownLatch both) {
        return CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            database.sql(RENAME).param(first).update();
            both.countDown();
            awaitOther(both);
            database.sql(RENAME).param(second).update();
        }));
    }

    private static void awaitOther(CountDownLatch both) {
        try {
            assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String municipality() {
        String code = TestMunicipality.next();
        insert(code);
        return code;
    }

    private void insert(String code) {
        database.sql("INSERT INTO portvagt.municipality VALUES (?, 'Prøvekommune')")
                .param(code)
                .update();
    }
}
