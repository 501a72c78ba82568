package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.BookingResult.AlreadyBooked;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.BookingResult.Short;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataIntegrityViolationException;

/** Many at once on one line: nobody overspends, nobody waits for ever. */
@Timeout(60)
class PoolRaceTest {

    private static final int THREADS = 16;

    private final PoolFixture given = new PoolFixture();
    private final ExecutorService racers = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void nothing_has_drifted() {
        racers.shutdownNow();
        assertThat(given.drift()).isZero();
    }

    @Test
    void a_line_that_fits_half_of_sixteen_gives_exactly_what_it_has() throws Exception {
        given.appropriate(given.acquisition(), "8050.50");
        List<Callable<BookingResult>> requests = IntStream.rangeClosed(1, THREADS)
                .mapToObj(number -> reservation(given.caseNumber(number), "1000"))
                .toList();

        List<BookingResult> results = race(requests);

        assertThat(results.stream().filter(Booked.class::isInstance)).hasSize(8);
        assertThat(results.stream().filter(Short.class::isInstance))
                .hasSize(8)
                .allSatisfy(loser -> assertThat(loser.shortfalls())
                        .containsExactly(new Shortfall(given.acquisition(), kr("1000"), kr("50.50"))));
        assertThat(given.pool.available(given.acquisition())).isEqualByComparingTo("50.50");
        assertThat(reservedByAll()).isEqualByComparingTo("8000");
    }

    @Test
    void the_same_step_in_sixteen_threads_books_once() throws Exception {
        given.appropriate(given.acquisition(), "100000");
        Callable<BookingResult> step = reservation(given.caseNumber, "1000");

        List<BookingResult> results =
                race(IntStream.range(0, THREADS).mapToObj(i -> step).toList());

        assertThat(results.stream().filter(Booked.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(AlreadyBooked.class::isInstance)).hasSize(THREADS - 1);
        assertThat(given.pool.position(given.caseNumber).reserved()).isEqualByComparingTo("1000");
    }

    @Test
    void one_decision_raced_for_by_sixteen_grants_exactly_what_was_decided() throws Exception {
        given.appropriate(given.acquisition(), "100000");
        long decision = given.granting(given.caseNumber, Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 4_500)));
        AtomicInteger refused = new AtomicInteger();
        List<Callable<BookingResult>> requests = IntStream.rangeClosed(1, THREADS)
                .<Callable<BookingResult>>mapToObj(number -> {
                    Basis basis = given.basis("reserve-" + number, given.caseNumber, decision);
                    return () -> {
                        try {
                            return given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 1_000)), basis);
                        } catch (DataIntegrityViolationException beyond) {
                            assertThat(beyond).hasMessageContaining("beyond decision " + decision);
                            refused.incrementAndGet();
                            return null;
                        }
                    };
                })
                .toList();

        List<BookingResult> results = race(requests);

        assertThat(results.stream().filter(Booked.class::isInstance)).hasSize(4);
        assertThat(refused).hasValue(THREADS - 4);
        assertThat(given.pool.position(given.caseNumber).reserved()).isEqualByComparingTo("4000");
    }

    @Test
    void two_decisions_used_in_opposite_order_of_years_do_not_deadlock() throws Exception {
        given.appropriate(given.acquisition(), "100000");
        given.appropriate(given.line(ACQUISITION, YEAR + 1), "100000");
        long decision = given.granting(
                given.caseNumber,
                Grant.reserve(ACQUISITION, YearAmount.of(YEAR + 1, 10_000)),
                Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)));
        List<YearAmount> plan = List.of(YearAmount.of(YEAR, 10), YearAmount.of(YEAR + 1, 10));
        List<YearAmount> other = List.of(YearAmount.of(YEAR + 1, 10));
        List<Callable<BookingResult>> requests = IntStream.rangeClosed(1, 10 * THREADS)
                .<Callable<BookingResult>>mapToObj(number -> {
                    Basis basis = given.basis("reserve-" + number, given.caseNumber, decision);
                    return () -> given.pool.reserve(ACQUISITION, number % 2 == 0 ? plan : other, basis);
                })
                .toList();

        assertThat(race(requests)).allMatch(Booked.class::isInstance);
    }

    @Test
    void opposite_transfers_do_not_deadlock() throws Exception {
        LineYear here = given.acquisition();
        LineYear there = given.line(OPERATION, YEAR + 1);
        given.appropriate(here, "100000");
        given.appropriate(there, "100000");
        List<Callable<BookingResult>> transfers = new ArrayList<>();
        for (int i = 0; i < 20 * THREADS; i++) {
            LineYear from = i % 2 == 0 ? here : there;
            LineYear to = i % 2 == 0 ? there : here;
            Basis basis = given.budgetBasis();
            transfers.add(() -> given.pool.transfer(from, to, kr("10"), basis));
        }
        assertThat(race(transfers)).allMatch(Booked.class::isInstance);
        assertThat(given.pool.available(here)).isEqualByComparingTo("100000");
        assertThat(given.pool.available(there)).isEqualByComparingTo("100000");
    }

    @Test
    void plans_over_the_same_years_in_opposite_order_do_not_deadlock() throws Exception {
        given.appropriate(given.acquisition(), "100000");
        given.appropriate(given.line(ACQUISITION, YEAR + 1), "100000");
        List<YearAmount> plan = List.of(YearAmount.of(YEAR, 10), YearAmount.of(YEAR + 1, 10));
        List<YearAmount> reversed = List.of(plan.get(1), plan.get(0));
        List<Callable<BookingResult>> requests = IntStream.rangeClosed(1, 10 * THREADS)
                .<Callable<BookingResult>>mapToObj(number -> {
                    Basis basis = approvedBasis(given.caseNumber(number));
                    return () -> given.pool.reserve(ACQUISITION, number % 2 == 0 ? plan : reversed, basis);
                })
                .toList();
        assertThat(race(requests)).allMatch(Booked.class::isInstance);
    }

    private Callable<BookingResult> reservation(String caseNumber, String amount) {
        Basis basis = approvedBasis(caseNumber);
        return () -> given.pool.reserve(ACQUISITION, List.of(new YearAmount(YEAR, kr(amount))), basis);
    }

    private Basis approvedBasis(String caseNumber) {
        return given.basis("reserve", caseNumber, given.decision("G2", "APPROVED", caseNumber));
    }

    /** Runs the calls on all threads, which start at the same moment. */
    private List<BookingResult> race(List<Callable<BookingResult>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<List<BookingResult>>> lanes = IntStream.range(0, THREADS)
                .mapToObj(lane -> racers.submit(() -> {
                    start.await();
                    List<BookingResult> results = new ArrayList<>();
                    for (int i = lane; i < calls.size(); i += THREADS) {
                        results.add(calls.get(i).call());
                    }
                    return results;
                }))
                .toList();
        List<BookingResult> results = new ArrayList<>();
        for (Future<List<BookingResult>> lane : lanes) {
            results.addAll(lane.get());
        }
        return results;
    }

    private BigDecimal reservedByAll() {
        return IntStream.rangeClosed(1, THREADS)
                .mapToObj(
                        number -> given.pool.position(given.caseNumber(number)).reserved())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
