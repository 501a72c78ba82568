package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.ClosingResult.Closed;
import dk.portvagt.budget.ClosingResult.NextYearNotOpen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a closing year hands on: all of it as decided, or nothing, whatever is booked at the same moment. */
@Timeout(120)
class YearClosingTest {

    private final PoolFixture given = new PoolFixture();

    @AfterEach
    void nothing_has_drifted() {
        assertThat(given.drift()).isZero();
        assertThat(given.unexplained()).isEmpty();
    }

    @Test
    void hands_on_available_reserved_and_committed_money_as_what_it_is() {
        twoYears();
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), given.approved());
        given.pool.commitReserved(ACQUISITION, List.of(YearAmount.of(YEAR, 100)), given.approved());

        assertThat(given.close(YEAR, carryOver("500"), given.carryOverBasis())).isInstanceOf(Closed.class);

        assertThat(available(YEAR + 1)).isEqualByComparingTo("1500");
        assertThat(given.pool.position(given.caseNumber).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.line().year()).isEqualTo(YEAR + 1);
                    assertThat(line.reserved()).isEqualByComparingTo("200");
                    assertThat(line.committed()).isEqualByComparingTo("100");
                });
        assertThat(given.pool.commitReserved(ACQUISITION, List.of(YearAmount.of(YEAR + 1, 200)), given.approved()))
                .isInstanceOf(Booked.class);
    }

    @Test
    void gives_the_money_of_named_cases_back_first_and_may_hand_it_on_as_available() {
        twoYears();
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 1000)), given.approved());
        CarryOver all = new CarryOver(Map.of(ACQUISITION, kr("1000")), Map.of(ACQUISITION, Set.of(given.caseNumber)));

        assertThat(given.close(YEAR, all, given.carryOverBasis())).isInstanceOf(Closed.class);

        assertThat(available(YEAR + 1)).isEqualByComparingTo("2000");
        assertThat(given.pool.position(given.caseNumber).isSettled()).isTrue();
    }

    @Test
    void books_nothing_when_a_line_has_less_than_was_decided() {
        twoYears();
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 600)), given.approved());

        ClosingResult result = given.close(YEAR, carryOver("500"), given.carryOverBasis());

        assertThat(result)
                .isEqualTo(new ClosingResult.Short(List.of(new Shortfall(given.acquisition(), kr("500"), kr("400")))));
        assertThat(given.years.isClosed(given.municipality, YEAR)).isFalse();
        assertThat(available(YEAR + 1)).isEqualByComparingTo("1000");
        assertThat(given.pool.position(given.caseNumber).lines())
                .allSatisfy(line -> assertThat(line.line().year()).isEqualTo(YEAR));
    }

    @Test
    void needs_an_open_next_year_only_when_there_is_something_to_hand_on() {
        given.appropriate(given.acquisition(), "1000");

        assertThat(given.close(YEAR, carryOver("1"), given.carryOverBasis())).isEqualTo(new NextYearNotOpen(YEAR + 1));
        assertThat(given.close(YEAR, carryOver("0"), given.carryOverBasis())).isInstanceOf(Closed.class);
        assertThat(given.years.isOpened(given.municipality, YEAR + 1)).isFalse();
    }

    @Test
    void hands_on_once_however_often_it_is_closed() {
        twoYears();
        Basis basis = given.carryOverBasis();

        given.close(YEAR, carryOver("500"), basis);
        given.close(YEAR, carryOver("500"), basis);
        given.close(YEAR, carryOver("300"), given.carryOverBasis());

        assertThat(available(YEAR + 1)).isEqualByComparingTo("1500");
    }

    @Test
    void undoes_everything_when_the_transaction_is_rolled_back() {
        twoYears();
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), given.approved());

        given.transaction.executeWithoutResult(status -> {
            given.closing.close(YEAR, carryOver("500"), given.carryOverBasis());
            status.setRollbackOnly();
        });

        assertThat(given.years.isClosed(given.municipality, YEAR)).isFalse();
        assertThat(available(YEAR)).isEqualByComparingTo("700");
        assertThat(available(YEAR + 1)).isEqualByComparingTo("1000");
    }

    @Test
    void takes_what_was_meant_along_so_that_no_frame_of_the_next_year_is_exceeded() {
        twoYears();
        Frame here = new Frame(ACQUISITION, YEAR, "software", "Børn og Unge");
        Frame next = new Frame(ACQUISITION, YEAR + 1, "software", "Børn og Unge");
        given.frames.enter(
                List.of(new FrameAmount(here, kr("800")), new FrameAmount(next, kr("600"))), given.budgetBasis());
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), given.approved());

        given.close(YEAR, carryOver("0"), given.carryOverBasis());

        assertThat(given.frames.left(given.municipality, here)).isEqualByComparingTo("500");
        assertThat(given.frames.left(given.municipality, next)).isEqualByComparingTo("600");
    }

    @Test
    void rests_on_an_approved_decision_about_carrying_over_and_no_other() {
        twoYears();
        Basis budget = given.budgetBasis();
        assertThatThrownBy(() -> given.close(YEAR, carryOver("500"), budget))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not about carrying over");

        Basis rejected = given.carryOverBasis(YEAR, "REJECTED");
        assertThatThrownBy(() -> given.close(YEAR, carryOver("500"), rejected))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not approve");
        assertThat(given.years.isClosed(given.municipality, YEAR)).isFalse();
    }

    @Test
    void carries_nothing_over_on_a_decision_about_another_year_nor_on_one_that_no_meeting_took() {
        twoYears();
        given.appropriate(given.line(ACQUISITION, YEAR + 2), "1000");
        Basis nextYears = given.carryOverBasis(YEAR + 1, "APPROVED");
        Basis nobodys = Basis.ofBudget(
                given.municipality + ":close-unseen",
                given.decision("CARRY_OVER", "APPROVED", null),
                given.municipality,
                "budget-controller");

        assertThatThrownBy(() -> given.close(YEAR, carryOver("500"), nextYears))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not about carrying over from " + YEAR);
        assertThatThrownBy(() -> given.close(YEAR, carryOver("500"), nobodys))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not about carrying over from " + YEAR);
        assertThatThrownBy(() -> given.close(YEAR, carryOver("0"), nextYears))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is not about closing " + YEAR);
        assertThat(given.years.isClosed(given.municipality, YEAR)).isFalse();

        assertThat(given.close(YEAR + 1, carryOver("500"), nextYears)).isInstanceOf(Closed.class);
        assertThat(available(YEAR + 2)).isEqualByComparingTo("1500");
    }

    @Test
    void the_database_lets_money_go_on_to_the_following_year_of_its_line_and_nowhere_else() {
        twoYears();
        given.appropriate(given.line(ACQUISITION, YEAR + 2), "1");
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), given.approved());
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR + 2, 1)), given.approved());

        assertRefused(account("AVAILABLE", ACQUISITION, YEAR), account("AVAILABLE", OPERATION, YEAR));
        assertRefused(account("AVAILABLE", ACQUISITION, YEAR), account("AVAILABLE", ACQUISITION, YEAR + 2));
        assertRefused(account("RESERVED", ACQUISITION, YEAR), account("AVAILABLE", ACQUISITION, YEAR + 1));
        assertRefused(account("RESERVED", ACQUISITION, YEAR), account("RESERVED", ACQUISITION, YEAR + 2));
        assertRefused(account("APPROPRIATION", ACQUISITION, YEAR), account("AVAILABLE", ACQUISITION, YEAR));
    }

    private void assertRefused(long from, long to) {
        assertThatThrownBy(() -> JdbcClient.create(PoolDatabase.owner())
                        .sql("""
                                INSERT INTO portvagt.booking (booking_key, entry, operation, municipality, from_account,
                                    to_account, amount, decision_id, case_number, category, office, booked_at, booked_by)
                                VALUES (gen_random_uuid()::text, 1, 'CARRY_OVER', ?, ?, ?, 1, ?, ?, 'software', 'Skole',
                                    now(), 'somebody')""")
                        .params(
                                given.municipality,
                                from,
                                to,
                                given.decision("CARRY_OVER", "APPROVED", null),
                                given.caseNumber)
                        .update())
                .hasMessageContaining("money is not carried over");
    }

    private long account(String kind, PoolLine line, int year) {
        return given.database
                .sql("SELECT id FROM portvagt.account WHERE municipality = ? AND kind = ? AND line = ? AND year = ?")
                .params(given.municipality, kind, line.name(), year)
                .query(Long.class)
                .single();
    }

    /** Whoever is first: the money of a case is never left behind in a closed year, and none of it is lost. */
    @RepeatedTest(10)
    void leaves_nothing_behind_when_cases_book_while_the_year_is_closed() throws Exception {
        twoYears();
        int racers = 12;
        List<Callable<Object>> calls = new ArrayList<>();
        for (int number = 1; number < racers; number++) {
            String caseNumber = given.caseNumber(number);
            Basis basis = given.basis("reserve", caseNumber, given.decision("G2", "APPROVED", caseNumber));
            calls.add(() -> given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 10)), basis));
        }
        Basis closing = given.carryOverBasis();
        calls.add(calls.size() / 2, () -> given.close(YEAR, carryOver("500"), closing));

        race(calls);

        assertThat(given.years.isClosed(given.municipality, YEAR)).isTrue();
        assertThat(given.queries.caseMoney(given.municipality, YEAR)).isEmpty();
        assertThat(available(YEAR + 1)).isEqualByComparingTo("1500");
        BigDecimal reserved = IntStream.range(1, racers)
                .mapToObj(
                        number -> given.pool.position(given.caseNumber(number)).reserved())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(given.queries.lines(given.municipality, YEAR).stream()
                        .filter(line -> line.line().equals(given.acquisition()))
                        .findFirst()
                        .orElseThrow()
                        .available())
                .isEqualByComparingTo(kr("500").subtract(reserved));
    }

    @Test
    void closing_in_eight_threads_hands_on_once() throws Exception {
        twoYears();
        Basis basis = given.carryOverBasis();

        List<Object> results = race(IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(i -> () -> given.close(YEAR, carryOver("500"), basis))
                .toList());

        assertThat(results).allMatch(Closed.class::isInstance);
        assertThat(available(YEAR + 1)).isEqualByComparingTo("1500");
    }

    private void twoYears() {
        given.appropriate(given.acquisition(), "1000");
        given.appropriate(given.line(ACQUISITION, YEAR + 1), "1000");
        given.appropriate(given.line(OPERATION, YEAR), "1000");
    }

    private BigDecimal available(int year) {
        return given.pool.available(given.line(ACQUISITION, year));
    }

    private static CarryOver carryOver(String acquisition) {
        return new CarryOver(Map.of(ACQUISITION, kr(acquisition)), Map.of());
    }

    /** Each call in a thread of its own, all at the same moment. */
    private static List<Object> race(List<Callable<Object>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService racers = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Object>> lanes = calls.stream()
                    .map(call -> racers.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<Object> results = new ArrayList<>();
            for (Future<Object> lane : lanes) {
                results.add(lane.get());
            }
            return results;
        } finally {
            racers.shutdownNow();
        }
    }
}
