package dk.portvagt.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PortvagtTest
class AcquisitionCasesTest {

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CaseNumbers numbers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @BeforeEach
    void municipalities() {
        IntStream.rangeClosed(821, 826).forEach(code -> Ideas.municipality(database, String.valueOf(code)));
    }

    @Test
    void registers_an_idea_under_its_municipality_and_year() {
        NewCase idea = Ideas.of("821", "Elevoverblik");

        CaseNumber number = cases.register(idea);

        assertThat(number).isEqualTo(new CaseNumber("821", LocalDate.now(clock).getYear(), 1));
        assertThat(cases.find(number)).contains(new AcquisitionCase(number, idea, Phase.IDEA, CaseStatus.OPEN, null));
    }

    @Test
    void counts_each_municipality_by_itself() {
        cases.register(Ideas.of("822", "Vejsalt"));
        CaseNumber second = cases.register(Ideas.of("822", "Vejsalt 2"));
        CaseNumber elsewhere = cases.register(Ideas.of("823", "Vejsalt"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(elsewhere.number()).isEqualTo(1);
    }

    @Test
    void leaves_no_gap_and_no_double_when_many_register_at_once_and_some_fail() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Future<CaseNumber>> attempts = IntStream.range(0, 96)
                    .mapToObj(attempt -> people.submit(() -> register(attempt % 3 == 0)))
                    .toList();
            List<Integer> given = attempts.stream()
                    .map(AcquisitionCasesTest::result)
                    .filter(number -> number != null)
                    .map(CaseNumber::number)
                    .sorted()
                    .toList();

            assertThat(given)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 64).boxed().toList());
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void hands_out_no_number_outside_the_transaction_that_registers() {
        assertThatThrownBy(() -> numbers.next("824", 2026)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keeps_every_phase_the_case_went_through() {
        CaseNumber number = cases.register(Ideas.of("825", "GIS"));

        cases.enterPhase(number, Phase.IDEA);
        cases.enterPhase(number, Phase.REQUIREMENTS);
        cases.enterPhase(number, Phase.REQUIREMENTS);

        assertThat(cases.find(number)).map(AcquisitionCase::phase).contains(Phase.REQUIREMENTS);
        assertThat(cases.phases(number)).containsExactly(Phase.IDEA, Phase.REQUIREMENTS, Phase.REQUIREMENTS);
    }

    @Test
    void closes_a_case_once_with_its_reason() {
        CaseNumber number = cases.register(Ideas.of("825", "HR"));

        cases.close(number, CaseStatus.REJECTED, "Vi har det allerede");

        assertThat(cases.find(number)).hasValueSatisfying(closed -> {
            assertThat(closed.isOpen()).isFalse();
            assertThat(closed.status()).isEqualTo(CaseStatus.REJECTED);
            assertThat(closed.closedReason()).isEqualTo("Vi har det allerede");
        });
        assertThatIllegalStateException().isThrownBy(() -> cases.close(number, CaseStatus.WITHDRAWN, "Igen"));
        assertThatIllegalStateException().isThrownBy(() -> cases.enterPhase(number, Phase.REQUIREMENTS));
    }

    @Test
    void stops_no_case_without_a_reason() {
        CaseNumber number = cases.register(Ideas.of("825", "ESDH"));

        assertThatThrownBy(() -> cases.close(number, CaseStatus.WITHDRAWN, ""))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("case_stopped_with_reason");
    }

    @Test
    void knows_no_case_that_was_never_registered() {
        assertThat(cases.find(new CaseNumber("826", 2026, 999))).isEmpty();
    }

    /** Registers a case, or takes a number and then fails. */
    private CaseNumber register(boolean failing) {
        return transaction.execute(status -> {
            CaseNumber number = cases.register(Ideas.of("826", "Kapløb"));
            if (failing) {
                status.setRollbackOnly();
                return null;
            }
            return number;
        });
    }

    private static CaseNumber result(Future<CaseNumber> attempt) {
        try {
            return attempt.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
