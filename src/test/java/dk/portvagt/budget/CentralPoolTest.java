package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.budget.BookingResult.AlreadyBooked;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.CasePosition.LinePosition;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentralPoolTest {

    private final PoolFixture given = new PoolFixture();
    private final CentralPool pool = given.pool;
    private final String theCase = given.caseNumber;

    @AfterEach
    void all_accounts_sum_to_zero_and_agree_with_the_ledger() {
        assertThat(given.drift()).isZero();
        assertThat(pool.isBalanced()).isTrue();
    }

    @Test
    void an_appropriation_makes_money_available() {
        assertThat(pool.appropriate(given.acquisition(), kr("1000000.50"), given.budgetBasis()))
                .isEqualTo(new Booked());
        assertThat(pool.available(given.acquisition())).isEqualByComparingTo("1000000.50");
    }

    @Test
    void a_case_reserves_commits_and_spends() {
        given.appropriate(given.acquisition(), "1000000");
        pool.reserve(ACQUISITION, in(YEAR, 600_000), given.approved());
        pool.commitReserved(ACQUISITION, in(YEAR, 500_000), given.approved());
        pool.spend(ACQUISITION, YEAR, kr("125000.25"), given.approved(), false);

        CasePosition position = pool.position(theCase);
        assertThat(position.reserved()).isEqualByComparingTo("100000");
        assertThat(position.committed()).isEqualByComparingTo("374999.75");
        assertThat(position.spent()).isEqualByComparingTo("125000.25");
        assertThat(pool.available(given.acquisition())).isEqualByComparingTo("400000");
        assertThat(position.isSettled()).isFalse();
    }

    @Test
    void rejects_reservation_when_pool_is_exhausted() {
        given.appropriate(given.acquisition(), "100000");
        Basis basis = given.approved();

        BookingResult result = pool.reserve(ACQUISITION, in(YEAR, 130_000), basis);

        assertThat(result.shortfalls()).containsExactly(new Shortfall(given.acquisition(), kr("130000"), kr("100000")));
        assertThat(result.shortfalls().get(0).missing()).isEqualByComparingTo("30000");
        assertThat(given.bookings(basis.key())).isZero();
    }

    @Test
    void reserves_all_years_or_none() {
        given.appropriate(given.acquisition(), "500000");
        given.appropriate(given.line(ACQUISITION, YEAR + 1), "100000");
        List<YearAmount> plan = List.of(YearAmount.of(YEAR, 200_000), YearAmount.of(YEAR + 1, 150_000));

        assertThat(pool.reserve(ACQUISITION, plan, given.approved()).shortfalls())
                .containsExactly(new Shortfall(given.line(ACQUISITION, YEAR + 1), kr("150000"), kr("100000")));
        assertThat(pool.position(theCase).reserved()).isZero();

        given.appropriate(given.line(ACQUISITION, YEAR + 1), "50000");
        assertThat(pool.reserve(ACQUISITION, plan, given.approved())).isEqualTo(new Booked());
        assertThat(pool.position(theCase).reserved()).isEqualByComparingTo("350000");
    }

    @Test
    void names_every_year_that_lacks_money_also_one_that_is_not_opened() {
        List<YearAmount> plan = List.of(YearAmount.of(YEAR, 10), YearAmount.of(YEAR + 3, 20));
        Shortfall first = new Shortfall(given.acquisition(), kr("10"), kr("0"));
        Shortfall last = new Shortfall(given.line(ACQUISITION, YEAR + 3), kr("20"), kr("0"));

        assertThat(pool.reserve(ACQUISITION, plan, given.approved()).shortfalls())
                .containsExactly(first, last);
        assertThat(pool.check(given.municipality, ACQUISITION, plan)).containsExactly(first, last);
    }

    @Test
    void a_year_without_money_in_the_plan_books_nothing() {
        given.appropriate(given.acquisition(), "100");
        Basis basis = given.approved();
        assertThat(pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 100), YearAmount.of(YEAR + 1, 0)), basis))
                .isEqualTo(new Booked());
        assertThat(given.bookings(basis.key())).isEqualTo(1);
    }

    @Test
    void amounts_for_the_same_year_are_added_up() {
        given.appropriate(given.acquisition(), "100");
        List<YearAmount> twice = List.of(YearAmount.of(YEAR, 60), YearAmount.of(YEAR, 60));
        assertThat(pool.reserve(ACQUISITION, twice, given.approved()).shortfalls())
                .containsExactly(new Shortfall(given.acquisition(), kr("120"), kr("100")));
    }

    @Test
    void the_same_step_executed_twice_books_once() {
        given.appropriate(given.acquisition(), "100000");
        Basis basis = given.approved();
        assertThat(pool.reserve(ACQUISITION, in(YEAR, 80_000), basis)).isEqualTo(new Booked());
        assertThat(pool.reserve(ACQUISITION, in(YEAR, 80_000), basis)).isEqualTo(new AlreadyBooked());
        assertThat(pool.position(theCase).reserved()).isEqualByComparingTo("80000");
    }

    @Test
    void a_key_used_again_for_something_else_fails_loudly() {
        given.appropriate(given.acquisition(), "100000");
        Basis basis = given.approved();
        pool.reserve(ACQUISITION, in(YEAR, 80_000), basis);

        assertThatThrownBy(() -> pool.reserve(ACQUISITION, in(YEAR, 80_001), basis))
                .isInstanceOf(BookingKeyTaken.class)
                .hasMessageContaining(basis.key());
        assertThatThrownBy(() -> pool.reserve(ACQUISITION, in(YEAR + 1, 80_000), basis))
                .isInstanceOf(BookingKeyTaken.class);
        assertThatThrownBy(() -> pool.commitReserved(ACQUISITION, in(YEAR, 80_000), basis))
                .isInstanceOf(BookingKeyTaken.class);
        assertThatThrownBy(() -> pool.releaseAll(basis)).isInstanceOf(BookingKeyTaken.class);
    }

    @Test
    void a_contract_dearer_than_the_reservation_is_short() {
        given.appropriate(given.acquisition(), "1000000");
        pool.reserve(ACQUISITION, in(YEAR, 300_000), given.approved());
        assertThat(pool.commitReserved(ACQUISITION, in(YEAR, 350_000), given.approved())
                        .shortfalls())
                .containsExactly(new Shortfall(given.acquisition(), kr("350000"), kr("300000")));
    }

    @Test
    void clarification_is_paid_from_the_reservation_only_where_that_is_allowed() {
        given.appropriate(given.acquisition(), "100000");
        pool.reserve(ACQUISITION, in(YEAR, 50_000), given.approved());

        assertThat(pool.spend(ACQUISITION, YEAR, kr("20000"), given.approved(), false)
                        .shortfalls())
                .hasSize(1);
        assertThat(pool.position(theCase).lines())
                .containsExactly(new LinePosition(given.acquisition(), kr("50000"), kr("0"), kr("0")));
        assertThat(pool.spend(ACQUISITION, YEAR, kr("20000"), given.approved(), true))
                .isEqualTo(new Booked());
        assertThat(pool.position(theCase).spent()).isEqualByComparingTo("20000");
    }

    @Test
    void commitments_pay_before_reservations_and_the_payment_is_one() {
        given.appropriate(given.acquisition(), "100000");
        pool.reserve(ACQUISITION, in(YEAR, 50_000), given.approved());
        pool.commitReserved(ACQUISITION, in(YEAR, 30_000), given.approved());
        Basis invoice = given.approved();

        assertThat(pool.spend(ACQUISITION, YEAR, kr("40000"), invoice, true)).isEqualTo(new Booked());
        assertThat(pool.spend(ACQUISITION, YEAR, kr("40000"), invoice, true)).isEqualTo(new AlreadyBooked());
        assertThat(pool.position(theCase).committed()).isZero();
        assertThat(pool.position(theCase).reserved()).isEqualByComparingTo("10000");
        assertThat(pool.spend(ACQUISITION, YEAR, kr("10001"), given.approved(), true)
                        .shortfalls())
                .containsExactly(new Shortfall(given.acquisition(), kr("10001"), kr("10000")));
    }

    @Test
    void releasing_gives_back_what_is_left_on_all_lines_and_years() {
        given.appropriate(given.acquisition(), "1000");
        given.appropriate(given.line(OPERATION, YEAR + 1), "1000");
        pool.reserve(ACQUISITION, in(YEAR, 600), given.approved());
        pool.commitReserved(ACQUISITION, in(YEAR, 500), given.approved());
        pool.spend(ACQUISITION, YEAR, kr("200"), given.approved(), false);
        pool.commitFromPool(OPERATION, in(YEAR + 1, 400), given.approved());

        pool.releaseReserved(given.approved());
        assertThat(pool.position(theCase).reserved()).isZero();
        assertThat(pool.position(theCase).committed()).isEqualByComparingTo("700");

        Basis closure = given.approved();
        assertThat(pool.releaseAll(closure)).isEqualTo(new Booked());
        assertThat(pool.releaseAll(closure)).isEqualTo(new AlreadyBooked());
        assertThat(pool.position(theCase).isSettled()).isTrue();
        assertThat(pool.position(theCase).spent()).isEqualByComparingTo("200");
        assertThat(pool.available(given.acquisition())).isEqualByComparingTo("800");
        assertThat(pool.available(given.line(OPERATION, YEAR + 1))).isEqualByComparingTo("1000");
    }

    @Test
    void money_goes_back_on_a_rejection_but_does_not_leave_on_one() {
        given.appropriate(given.acquisition(), "1000");
        pool.reserve(ACQUISITION, in(YEAR, 600), given.approved());
        Basis rejected = given.basis("rejected", theCase, given.decision("G2", "REJECTED", theCase));

        assertThatThrownBy(() -> pool.reserve(ACQUISITION, in(YEAR, 1), rejected))
                .hasMessageContaining("does not approve");
        assertThat(pool.releaseAll(rejected)).isEqualTo(new Booked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECTED", "WITHDRAWN", "STOPPED", "DROPPED"})
    void what_is_committed_to_a_vendor_goes_back_on_an_approval_only(String outcome) {
        given.appropriate(given.acquisition(), "1000");
        pool.reserve(ACQUISITION, in(YEAR, 600), given.approved());
        pool.commitReserved(ACQUISITION, in(YEAR, 500), given.approved());
        Basis end = given.basis("end", theCase, given.decision("G3", outcome, theCase));

        assertThatThrownBy(() -> pool.releaseAll(end)).hasMessageContaining("does not release what case");
        pool.releaseReserved(end);

        assertThat(pool.position(theCase).reserved()).isZero();
        assertThat(pool.position(theCase).committed()).isEqualByComparingTo("500");
    }

    @Test
    void releasing_when_nothing_is_left_is_no_failure() {
        assertThat(pool.reserve(ACQUISITION, in(YEAR, 1), given.approved()).shortfalls())
                .hasSize(1);
        assertThat(pool.position(theCase).lines()).isEmpty();
        assertThat(pool.releaseAll(given.approved())).isEqualTo(new Booked());
    }

    @Test
    void a_transfer_moves_available_money_between_lines_and_years() {
        given.appropriate(given.acquisition(), "1000");
        LineYear next = given.line(OPERATION, YEAR + 1);
        assertThat(pool.transfer(given.acquisition(), next, kr("400"), given.budgetBasis()))
                .isEqualTo(new Booked());
        assertThat(pool.available(given.acquisition())).isEqualByComparingTo("600");
        assertThat(pool.available(next)).isEqualByComparingTo("400");
        assertThat(pool.transfer(given.acquisition(), next, kr("601"), given.budgetBasis())
                        .shortfalls())
                .containsExactly(new Shortfall(given.acquisition(), kr("601"), kr("600")));
    }

    @Test
    void a_correction_reverses_what_it_names_and_only_once() {
        given.appropriate(given.acquisition(), "1000");
        pool.reserve(ACQUISITION, in(YEAR, 600), given.approved());
        pool.commitReserved(ACQUISITION, in(YEAR, 300), given.approved());
        Basis wrong = given.approved();
        pool.spend(ACQUISITION, YEAR, kr("500"), wrong, true);
        Basis correction = given.approved();

        assertThat(pool.correct(wrong.key(), correction)).isEqualTo(new Booked());
        assertThat(pool.correct(wrong.key(), correction)).isEqualTo(new AlreadyBooked());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.correct(wrong.key(), given.approved()))
                .withMessageContaining("already corrected, under " + correction.key());
        assertThat(pool.position(theCase).committed()).isEqualByComparingTo("300");
        assertThat(pool.position(theCase).reserved()).isEqualByComparingTo("300");
        assertThat(pool.position(theCase).spent()).isZero();
    }

    @Test
    void a_correction_is_short_when_the_money_has_moved_on() {
        given.appropriate(given.acquisition(), "1000");
        Basis reservation = given.approved();
        pool.reserve(ACQUISITION, in(YEAR, 600), reservation);
        pool.commitReserved(ACQUISITION, in(YEAR, 100), given.approved());
        assertThat(pool.correct(reservation.key(), given.approved()).shortfalls())
                .containsExactly(new Shortfall(given.acquisition(), kr("600"), kr("500")));
    }

    @Test
    void there_is_nothing_to_correct_under_an_unknown_key_or_that_of_another_case() {
        given.appropriate(given.acquisition(), "1000");
        Basis reservation = given.approved();
        pool.reserve(ACQUISITION, in(YEAR, 600), reservation);
        String otherCase = given.caseNumber(2);
        Basis other = given.basis("other", otherCase, given.decision("G2", "APPROVED", otherCase));

        assertThatIllegalArgumentException().isThrownBy(() -> pool.correct("unknown", given.approved()));
        assertThatIllegalArgumentException().isThrownBy(() -> pool.correct(reservation.key(), other));
    }

    @Test
    void a_closed_year_takes_money_back_and_gives_none() {
        given.appropriate(given.acquisition(), "1000");
        given.appropriate(given.line(ACQUISITION, YEAR + 1), "1000");
        pool.reserve(ACQUISITION, in(YEAR, 600), given.approved());
        given.years.close(YEAR, given.budgetBasis());
        given.years.close(YEAR, given.budgetBasis());

        assertThat(given.years.isClosed(given.municipality, YEAR)).isTrue();
        assertThat(given.years.isClosed(given.municipality, YEAR + 1)).isFalse();
        assertThat(pool.available(given.acquisition())).isZero();
        assertThat(pool.reserve(ACQUISITION, in(YEAR, 1), given.approved()).shortfalls())
                .hasSize(1);
        assertThat(pool.commitReserved(ACQUISITION, in(YEAR, 1), given.approved())
                        .shortfalls())
                .hasSize(1);
        assertThat(pool.appropriate(given.acquisition(), kr("1"), given.budgetBasis())
                        .shortfalls())
                .hasSize(1);
        assertThat(pool.transfer(given.line(ACQUISITION, YEAR + 1), given.acquisition(), kr("1"), given.budgetBasis())
                        .shortfalls())
                .hasSize(1);
        assertThat(pool.releaseAll(given.approved())).isEqualTo(new Booked());
        assertThat(pool.position(theCase).isSettled()).isTrue();
    }

    @Test
    void the_status_of_the_lines_shows_where_the_money_is() {
        given.appropriate(given.acquisition(), "1000");
        given.appropriate(given.line(OPERATION, YEAR), "500");
        pool.reserve(ACQUISITION, in(YEAR, 600), given.approved());
        pool.commitReserved(ACQUISITION, in(YEAR, 300), given.approved());
        pool.spend(ACQUISITION, YEAR, kr("100"), given.approved(), false);
        pool.reserve(ACQUISITION, in(YEAR + 2, 1), given.approved());

        assertThat(given.queries.lines(given.municipality, YEAR))
                .containsExactly(
                        new LineStatus(
                                given.acquisition(),
                                kr("1000"),
                                kr("1000"),
                                kr("400"),
                                kr("300"),
                                kr("200"),
                                kr("100"),
                                false),
                        new LineStatus(
                                given.line(OPERATION, YEAR),
                                kr("500"),
                                kr("500"),
                                kr("500"),
                                kr("0"),
                                kr("0"),
                                kr("0"),
                                false));
        assertThat(given.years.isOpened(given.municipality, YEAR)).isTrue();
        assertThat(given.years.isOpened(given.municipality, YEAR + 2)).isFalse();
    }

    @Test
    void an_amount_that_is_no_amount_is_refused_before_the_database_is_asked() {
        LineYear line = given.acquisition();
        for (String wrong : List.of("0", "-1", "0.001", "1000000000000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pool.appropriate(line, new BigDecimal(wrong), given.budgetBasis()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> YearAmount.of(YEAR, -1));
    }

    @Test
    void a_line_of_another_municipality_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pool.appropriate(new LineYear("999", ACQUISITION, YEAR), kr("1"), given.budgetBasis()));
    }

    private static List<YearAmount> in(int year, long kroner) {
        return List.of(YearAmount.of(year, kroner));
    }
}
