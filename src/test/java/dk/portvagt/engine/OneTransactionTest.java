package dk.portvagt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.BookingResult.AlreadyBooked;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.BookingResult.Short;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.TestPaper;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invariant 1: what a step books and what the engine writes of it commit together, or neither does. */
@PortvagtTest
class OneTransactionTest {

    private static final String MUNICIPALITY = "919";
    private static final int YEAR = 2026;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TaskService engine;

    @Autowired
    private CentralPool pool;

    @Autowired
    private JdbcClient database;

    private final String step = "one-transaction-" + System.nanoTime();
    private String caseNumber;
    private Basis basis;

    @BeforeEach
    void a_budget_of_a_thousand_kroner() {
        database.sql("INSERT INTO portvagt.municipality VALUES (?, 'Prøvekøbing') ON CONFLICT DO NOTHING")
                .param(MUNICIPALITY)
                .update();
        pool.appropriate(
                new LineYear(MUNICIPALITY, PoolLine.ACQUISITION, YEAR),
                new BigDecimal("1000"),
                Basis.ofBudget(step + "-budget", decision("BUDGET_YEAR", null), MUNICIPALITY, "budget-controller"));
        caseNumber = MUNICIPALITY + "-" + step;
        basis = new Basis(
                step, decision("G2", caseNumber), MUNICIPALITY, caseNumber, "software", "Kultur", "steering-chair");
    }

    @AfterEach
    void give_everything_back() {
        pool.releaseAll(new Basis(
                step + "-release",
                decision("G5", caseNumber),
                MUNICIPALITY,
                caseNumber,
                "software",
                "Kultur",
                "steering-chair"));
        engine.deleteTask(step, true);
        assertThat(pool.isBalanced()).isTrue();
    }

    @Test
    void a_step_that_fails_after_its_booking_leaves_neither() {
        assertThatThrownBy(() -> inOneTransaction(() -> {
                    assertThat(reserve(1000)).isEqualTo(new Booked());
                    writeToEngine();
                    throw new IllegalStateException("the step fails after all");
                }))
                .hasMessage("the step fails after all");

        assertThat(isKnownToEngine()).isFalse();
        assertThat(pool.position(caseNumber).reserved()).isZero();
    }

    @Test
    void the_retry_of_a_failed_step_books_once() {
        assertThatThrownBy(() -> inOneTransaction(() -> {
                    reserve(1000);
                    throw new IllegalStateException("first attempt");
                }))
                .hasMessage("first attempt");
        inOneTransaction(() -> assertThat(reserve(1000)).isEqualTo(new Booked()));
        inOneTransaction(() -> assertThat(reserve(1000)).isEqualTo(new AlreadyBooked()));
        assertThat(pool.position(caseNumber).reserved()).isEqualByComparingTo("1000");
    }

    @Test
    void a_refusal_leaves_the_engines_transaction_alive() {
        inOneTransaction(() -> {
            assertThat(reserve(1_000_000)).isInstanceOf(Short.class);
            writeToEngine();
        });
        assertThat(isKnownToEngine()).isTrue();
        assertThat(pool.position(caseNumber).reserved()).isZero();
    }

    private BookingResult reserve(long kroner) {
        return pool.reserve(PoolLine.ACQUISITION, List.of(YearAmount.of(YEAR, kroner)), basis);
    }

    private void writeToEngine() {
        Task task = engine.newTask(step);
        engine.saveTask(task);
    }

    private boolean isKnownToEngine() {
        return engine.createTaskQuery().taskId(step).count() == 1;
    }

    private void inOneTransaction(Runnable action) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> action.run());
    }

    private long decision(String subject, String aboutCase) {
        return database.sql("""
                        INSERT INTO portvagt.decision (municipality, case_number, subject, outcome, authority, decided_on,
                            decided_by, paper_id)
                        VALUES (?, ?, ?, 'APPROVED', 'CHAIR', DATE '2026-01-02', 'steering-chair', ?)
                        RETURNING id
                        """)
                .param(MUNICIPALITY)
                .param(aboutCase)
                .param(subject)
                .param(TestPaper.ample(database, MUNICIPALITY, aboutCase))
                .query(Long.class)
                .single();
    }
}
