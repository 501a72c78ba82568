package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.BookingResult.Short;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of the pool in whatever order, granted or refused: no øre appears, disappears or is owed. */
class LedgerProperties {

    private static final int CASES = 3;

    /** What somebody asks of the pool; two digits of øre, so that rounding would show. */
    record Request(Kind kind, int caseNumber, PoolLine line, int year, int secondYear, BigDecimal amount) {}

    enum Kind {
        APPROPRIATE,
        TRANSFER,
        RESERVE,
        RESERVE_TWO_YEARS,
        COMMIT_RESERVED,
        COMMIT_FROM_POOL,
        SPEND,
        SPEND_RESERVED_TOO,
        RELEASE_RESERVED,
        RELEASE_ALL,
        CLOSE_A_YEAR,
        REPEAT_THE_LAST,
        CORRECT_AN_EARLIER_ONE,
        ROLL_BACK
    }

    @Property(tries = 60)
    void accounts_sum_to_zero_are_never_negative_and_agree_with_the_ledger(@ForAll("requests") List<Request> requests) {
        Sequence sequence = new Sequence();
        for (Request request : requests) {
            BigDecimal before = sequence.total();
            BookingResult result = sequence.execute(request);
            assertThat(sequence.given.drift()).as("after %s", request).isZero();
            assertThat(sequence.negativeAccounts()).as("after %s", request).isZero();
            if (result instanceof Short) {
                assertThat(sequence.total())
                        .as("a refused %s moves nothing", request)
                        .isEqualByComparingTo(before);
            }
        }
        assertThat(sequence.given.pool.isBalanced()).isTrue();
        assertThat(sequence.given.unexplained()).isEmpty();
    }

    @Provide
    Arbitrary<List<Request>> requests() {
        Arbitrary<BigDecimal> amount = Arbitraries.longs().between(1, 500_000).map(øre -> BigDecimal.valueOf(øre, 2));
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(1, CASES),
                        Arbitraries.of(PoolLine.class),
                        Arbitraries.integers().between(YEAR, YEAR + 2),
                        Arbitraries.integers().between(YEAR, YEAR + 2),
                        amount)
                .as(Request::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /** The requests carried out one after the other in a municipality of their own. */
    private static final class Sequence {

        private final PoolFixture given = new PoolFixture();
        private final long budgetDecision = given.decision("BUDGET_YEAR", "APPROVED", null);
        private final List<Long> caseDecisions = new ArrayList<>();
        private final List<Basis> booked = new ArrayList<>();
        private Request last;
        private int step;

        private Sequence() {
            for (int number = 1; number <= CASES; number++) {
                caseDecisions.add(given.decision("G2", "APPROVED", given.caseNumber(number)));
            }
            for (PoolLine line : PoolLine.values()) {
                given.appropriate(given.line(line, YEAR), "5000");
            }
        }

        private BookingResult execute(Request request) {
            return switch (request.kind()) {
                case REPEAT_THE_LAST -> last == null ? null : ask(last, booked.get(booked.size() - 1));
                case CORRECT_AN_EARLIER_ONE -> correct(request);
                case CLOSE_A_YEAR -> close(request);
                case ROLL_BACK ->
                    given.transaction.execute(transaction -> {
                        transaction.setRollbackOnly();
                        return ask(with(Kind.RESERVE, request), basis(request));
                    });
                default -> {
                    Basis basis = basis(request);
                    BookingResult result = ask(request, basis);
                    if (!(result instanceof Short)) {
                        last = request;
                        booked.add(basis);
                    }
                    yield result;
                }
            };
        }

        private BookingResult ask(Request request, Basis basis) {
            CentralPool pool = given.pool;
            PoolLine line = request.line();
            List<YearAmount> oneYear = List.of(new YearAmount(request.year(), request.amount()));
            return switch (request.kind()) {
                case APPROPRIATE -> pool.appropriate(given.line(line, request.year()), request.amount(), basis);
                case TRANSFER ->
                    pool.transfer(
                            given.line(line, request.year()),
                            given.line(other(line), request.secondYear()),
                            request.amount(),
                            basis);
                case RESERVE -> pool.reserve(line, oneYear, basis);
                case RESERVE_TWO_YEARS ->
                    pool.reserve(
                            line,
                            List.of(oneYear.get(0), new YearAmount(request.secondYear(), request.amount())),
                            basis);
                case COMMIT_RESERVED -> pool.commitReserved(line, oneYear, basis);
                case COMMIT_FROM_POOL -> pool.commitFromPool(line, oneYear, basis);
                case SPEND -> pool.spend(line, request.year(), request.amount(), basis, false);
                case SPEND_RESERVED_TOO -> pool.spend(line, request.year(), request.amount(), basis, true);
                case RELEASE_RESERVED -> pool.releaseReserved(basis);
                case RELEASE_ALL -> pool.releaseAll(basis);
                default -> throw new IllegalArgumentException(request.toString());
            };
        }

        /** Closes the year and hands on the amount; nothing when the year or its next is not in use. */
        private BookingResult close(Request request) {
            ClosingResult result = given.close(
                    request.year(),
                    new CarryOver(Map.of(request.line(), request.amount()), Map.of()),
                    given.carryOverBasis(request.year(), "APPROVED"));
            return result instanceof ClosingResult.Short lacks ? new Short(lacks.shortfalls()) : null;
        }

        /** Corrects one of the earlier bookings; those without an entry, or corrected already, are left alone. */
        private BookingResult correct(Request request) {
            for (Basis wrong : booked) {
                boolean untouched = given.bookings(wrong.key()) > 0
                        && given.queries.keyOfCorrection(wrong.key()).isEmpty();
                if (untouched
                        && request.caseNumber() == Math.floorMod(wrong.key().hashCode(), CASES) + 1) {
                    Basis correction = new Basis(
                            wrong.key() + ":corrected-" + ++step,
                            wrong.decisionId(),
                            wrong.municipality(),
                            wrong.caseNumber(),
                            wrong.category(),
                            wrong.office(),
                            wrong.bookedBy());
                    return given.pool.correct(wrong.key(), correction);
                }
            }
            return null;
        }

        private Basis basis(Request request) {
            String name = "step-" + ++step;
            if (request.kind() == Kind.APPROPRIATE || request.kind() == Kind.TRANSFER) {
                return Basis.ofBudget(
                        given.municipality + ":" + name, budgetDecision, given.municipality, "budget-controller");
            }
            String caseNumber = given.caseNumber(request.caseNumber());
            return given.basis(name, caseNumber, caseDecisions.get(request.caseNumber() - 1));
        }

        private BigDecimal total() {
            return given.database
                    .sql("SELECT coalesce(sum(amount), 0) FROM portvagt.booking WHERE municipality = ?")
                    .param(given.municipality)
                    .query(BigDecimal.class)
                    .single();
        }

        private long negativeAccounts() {
            return given.database
                    .sql("SELECT count(*) FROM portvagt.account"
                            + " WHERE municipality = ? AND kind <> 'APPROPRIATION' AND balance < 0")
                    .param(given.municipality)
                    .query(Long.class)
                    .single();
        }

        private static Request with(Kind kind, Request request) {
            return new Request(
                    kind, request.caseNumber(), request.line(), request.year(), request.secondYear(), request.amount());
        }

        private static PoolLine other(PoolLine line) {
            return line == PoolLine.ACQUISITION ? PoolLine.OPERATION : PoolLine.ACQUISITION;
        }
    }
}
