package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.BookingResult.Short;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Whatever is decided and booked in whatever order: a booking within its decision is booked, one beyond it is refused,
 * and no case ever has more than its decisions grant.
 */
class GrantProperties {

    private static final int CASES = 2;

    /** A decision, or a booking on one of the decisions so far; amounts small enough to collide with grants often. */
    record Act(Kind kind, int caseNumber, int decision, PoolLine line, int year, BigDecimal amount) {}

    enum Kind {
        DECIDE_TO_RESERVE,
        DECIDE_ON_OPERATION,
        RESERVE,
        OPERATE,
        COMMIT,
        SPEND,
        RELEASE,
        CORRECT,
        CORRECT_THE_CORRECTION
    }

    @Property(tries = 60)
    void no_case_has_more_than_its_decisions_grant(@ForAll("acts") List<Act> acts) {
        Town town = new Town();
        for (Act act : acts) {
            town.play(act);
            for (int number = 1; number <= CASES; number++) {
                assertThat(town.bound(number))
                        .as("case %d after %s", number, act)
                        .isLessThanOrEqualTo(town.granted(number));
            }
        }
        assertThat(new LedgerCheck(town.given.database)
                        .of(town.given.municipality)
                        .isBalanced())
                .isTrue();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<BigDecimal> amount =
                Arbitraries.longs().between(1, 20).map(tens -> BigDecimal.valueOf(tens * 1025, 2));
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(1, CASES),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(PoolLine.class),
                        Arbitraries.integers().between(YEAR, YEAR + 1),
                        amount)
                .as(Act::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    /** A municipality with money enough for some, and what its decisions have left by an arithmetic of its own. */
    private static final class Town {

        /** What a decision is about and has left, by the year; operation has it anew in every year. */
        private record Decided(long id, Grant grant, int caseNumber, Map<Integer, BigDecimal> left) {

            BigDecimal left(int year) {
                boolean covers = year == grant.year() || grant.everyYear() && year > grant.year();
                return covers ? left.getOrDefault(year, grant.amount()) : BigDecimal.ZERO;
            }

            void take(int year, BigDecimal amount) {
                left.put(year, left(year).subtract(amount));
            }
        }

        /** A booking that took from a decision, or the correction of one. */
        private record Taken(Basis basis, Decided from, int year, BigDecimal amount) {}

        private final PoolFixture given = new PoolFixture();
        private final List<Decided> decisions = new ArrayList<>();
        private final List<Taken> taken = new ArrayList<>();
        private final List<Taken> corrections = new ArrayList<>();
        private int step;

        private Town() {
            for (PoolLine line : PoolLine.values()) {
                given.appropriate(given.line(line, YEAR), "600");
                given.appropriate(given.line(line, YEAR + 1), "300");
            }
        }

        private void play(Act act) {
            switch (act.kind()) {
                case DECIDE_TO_RESERVE ->
                    decide(act, Grant.reserve(act.line(), new YearAmount(act.year(), act.amount())));
                case DECIDE_ON_OPERATION ->
                    decide(act, Grant.operate(act.line(), new YearAmount(act.year(), act.amount())));
                case CORRECT -> correct(taken, act.decision());
                case CORRECT_THE_CORRECTION -> correct(corrections, act.decision());
                default -> {
                    if (!decisions.isEmpty()) {
                        book(act, decisions.get(act.decision() % decisions.size()));
                    }
                }
            }
        }

        private void decide(Act act, Grant grant) {
            long id = given.granting(given.caseNumber(act.caseNumber()), grant);
            decisions.add(new Decided(id, grant, act.caseNumber(), new HashMap<>()));
        }

        private void book(Act act, Decided on) {
            Basis basis = basis(on);
            List<YearAmount> amounts = List.of(new YearAmount(act.year(), act.amount()));
            switch (act.kind()) {
                case RESERVE ->
                    take(GrantKind.RESERVE, act, on, basis, () -> given.pool.reserve(act.line(), amounts, basis));
                case OPERATE ->
                    take(GrantKind.COMMIT, act, on, basis, () -> given.pool.commitFromPool(act.line(), amounts, basis));
                case COMMIT -> given.pool.commitReserved(act.line(), amounts, basis);
                case SPEND -> given.pool.spend(act.line(), act.year(), act.amount(), basis, true);
                case RELEASE -> given.pool.releaseAll(basis);
                default -> throw new IllegalArgumentException(act.toString());
            }
        }

        /** Books, and holds the answer against what the decision has left: refused exactly when it goes beyond. */
        private void take(GrantKind kind, Act act, Decided on, Basis basis, Booking booking) {
            boolean granted = on.grant().kind() == kind
                    && on.grant().line() == act.line()
                    && act.amount().compareTo(on.left(act.year())) <= 0;
            BookingResult result;
            try {
                result = booking.make();
            } catch (DataIntegrityViolationException refused) {
                assertThat(granted).as("%s is granted: %s", act, on).isFalse();
                assertThat(given.bookings(basis.key())).isZero();
                return;
            }
            if (result instanceof Booked) {
                assertThat(granted).as("%s goes beyond %s", act, on).isTrue();
                on.take(act.year(), act.amount());
                taken.add(new Taken(basis, on, act.year(), act.amount()));
            }
        }

        /** Corrects a booking that was not corrected yet; its decision has the amount again, or loses it again. */
        private void correct(List<Taken> earlier, int which) {
            if (earlier.isEmpty()) {
                return;
            }
            Taken wrong = earlier.get(which % earlier.size());
            if (given.queries.keyOfCorrection(wrong.basis().key()).isPresent()) {
                return;
            }
            Basis basis = basis(wrong.from());
            // What was taken is given back; what a correction gave back is taken again.
            boolean granted = wrong.amount().negate().compareTo(wrong.from().left(wrong.year())) <= 0;
            BookingResult result;
            try {
                result = given.pool.correct(wrong.basis().key(), basis);
            } catch (DataIntegrityViolationException refused) {
                assertThat(granted)
                        .as("the correction of %s is within its decision", wrong)
                        .isFalse();
                return;
            }
            if (!(result instanceof Short)) {
                wrong.from().take(wrong.year(), wrong.amount().negate());
                corrections.add(new Taken(
                        basis, wrong.from(), wrong.year(), wrong.amount().negate()));
            }
        }

        private Basis basis(Decided on) {
            return given.basis("act-" + ++step, given.caseNumber(on.caseNumber()), on.id());
        }

        private BigDecimal bound(int number) {
            return given.pool.position(given.caseNumber(number)).lines().stream()
                    .map(line -> line.reserved().add(line.committed()).add(line.spent()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What the case may have at most; operation in both years in which the town has money. */
        private BigDecimal granted(int number) {
            return decisions.stream()
                    .filter(decided -> decided.caseNumber() == number)
                    .map(decided ->
                            decided.grant().everyYear() && decided.grant().year() == YEAR
                                    ? decided.grant().amount().multiply(BigDecimal.valueOf(2))
                                    : decided.grant().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private interface Booking {
        BookingResult make();
    }
}
