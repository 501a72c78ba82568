package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses by itself, whoever asks and however the request reaches it. */
class LedgerIntegrityTest {

    private final PoolFixture given = new PoolFixture();
    private final JdbcClient owner = JdbcClient.create(PoolDatabase.owner());
    private Basis reservation;

    @BeforeEach
    void a_case_with_a_reservation() {
        given.appropriate(given.acquisition(), "1000");
        reservation = given.approved();
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 600)), reservation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE portvagt.booking SET amount = 1",
                "UPDATE portvagt.booking SET booked_by = 'nobody' WHERE false",
                "DELETE FROM portvagt.booking",
                "TRUNCATE portvagt.booking",
                "TRUNCATE portvagt.booking, portvagt.account CASCADE",
                "UPDATE portvagt.account SET balance = balance + 1",
                "DELETE FROM portvagt.account",
                "TRUNCATE portvagt.account CASCADE",
                "INSERT INTO portvagt.account (municipality, line, year, kind, balance)"
                        + " SELECT code, 'OPERATION', 2099, 'AVAILABLE', 1 FROM portvagt.municipality LIMIT 1",
                "UPDATE portvagt.account SET year = year + 1",
                "DELETE FROM portvagt.closed_budget_year",
                "UPDATE portvagt.invoice SET amount = 1",
                "DELETE FROM portvagt.invoice"
            })
    void refuses_to_change_what_is_booked(String change) {
        assertThatThrownBy(() -> given.database.sql(change).update())
                .as("the application's role")
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.sql(change).update())
                .as("the owner, a superuser even")
                .rootCause()
                .hasMessageMatching("(?s).*(is append-only|changes by bookings only).*");
        PoolFixture oneRole = new PoolFixture(PoolDatabase.ownerAsApplication());
        oneRole.appropriate(oneRole.acquisition(), "1");
        assertThatThrownBy(() -> oneRole.database.sql(change).update())
                .as("one role for everything")
                .rootCause()
                .hasMessageMatching("(?s).*(is append-only|changes by bookings only).*");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void books_under_a_role_of_its_own_and_under_the_owner(boolean ownRole) {
        PoolFixture here = new PoolFixture(ownRole ? PoolDatabase.application() : PoolDatabase.ownerAsApplication());
        here.appropriate(here.acquisition(), "1000");
        here.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 600)), here.approved());
        here.pool.releaseAll(here.approved());
        here.years.close(YEAR, here.budgetBasis());
        assertThat(here.drift()).isZero();
    }

    @Test
    void the_applications_role_moves_money_through_the_posting_function_only() {
        assertThatThrownBy(() -> new RawBooking().insertAs(given.database))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_booking_like_those_refused_below_is_accepted() {
        new RawBooking().insertAs(owner);
        assertThat(given.pool.position(given.caseNumber).reserved()).isEqualByComparingTo("601");
        assertThat(given.drift()).isZero();
    }

    @Test
    void refuses_a_booking_without_a_decision() {
        RawBooking booking = new RawBooking();
        booking.decision = null;
        assertRefused(booking, "null value in column \"decision_id\"");
    }

    @Test
    void refuses_a_decision_that_does_not_exist() {
        RawBooking booking = new RawBooking();
        booking.decision = Long.MAX_VALUE;
        assertRefused(booking, "booking_on_decision_of_own_municipality");
    }

    @Test
    void refuses_a_decision_of_another_municipality() {
        PoolFixture neighbour = new PoolFixture();
        RawBooking booking = new RawBooking();
        booking.decision = neighbour.decision("BUDGET_YEAR", "APPROVED", null);
        booking.from("APPROPRIATION").to("AVAILABLE").withoutCase();
        assertRefused(booking, "booking_on_decision_of_own_municipality");
    }

    @Test
    void refuses_a_decision_about_another_case() {
        RawBooking booking = new RawBooking();
        booking.decision = given.decision("G2", "APPROVED", given.caseNumber(2));
        assertRefused(booking, "is not about case");
        booking.decision = given.decision("BUDGET_YEAR", "APPROVED", null);
        assertRefused(booking, "is not about case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REWORK", "DEFERRED", "REJECTED", "WITHDRAWN", "DROPPED"})
    void refuses_to_let_money_leave_on_a_decision_that_does_not_approve(String outcome) {
        RawBooking booking = new RawBooking();
        booking.decision = given.decision("G2", outcome, given.caseNumber);
        assertRefused(booking, "does not approve moving money from AVAILABLE to RESERVED");
    }

    @Test
    void refuses_an_account_of_another_municipality() {
        PoolFixture neighbour = new PoolFixture();
        neighbour.appropriate(neighbour.acquisition(), "1000");
        RawBooking booking = new RawBooking();
        booking.source = account(neighbour.municipality, "AVAILABLE");
        assertRefused(booking, "booking_from_own_municipality");
    }

    @Test
    void refuses_the_money_of_another_case() {
        String other = given.caseNumber(2);
        Basis basis = given.basis("reserve", other, given.decision("G2", "APPROVED", other));
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 100)), basis);
        RawBooking booking = new RawBooking();
        booking.caseNumber = other;
        booking.decision = basis.decisionId();
        assertRefused(booking, "moves only its own money");
    }

    @Test
    void refuses_to_overdraw_a_line() {
        RawBooking booking = new RawBooking();
        booking.amount = "400.01";
        assertRefused(booking, "account_never_negative");
    }

    @Test
    void refuses_amounts_that_move_nothing_backwards_or_more_than_a_balance_holds() {
        RawBooking booking = new RawBooking();
        booking.amount = "0";
        assertRefused(booking, "booking_amount_check");
        booking.amount = "-1";
        assertRefused(booking, "booking_amount_check");
        booking.amount = "10000000000000000";
        assertRefused(booking, "numeric field overflow");
        booking.from("APPROPRIATION").to("AVAILABLE").withoutCase();
        booking.amount = "9999999999999999.99";
        assertRefused(booking, "numeric field overflow");
    }

    @Test
    void refuses_a_movement_that_makes_no_sense() {
        RawBooking booking = new RawBooking().from("RESERVED").to("APPROPRIATION");
        assertRefused(booking, "money does not move from RESERVED to APPROPRIATION");
        booking.from("RESERVED").to("RESERVED");
        assertRefused(booking, "money does not move from RESERVED to RESERVED");
    }

    @Test
    void refuses_a_key_that_is_taken() {
        RawBooking booking = new RawBooking();
        booking.key = reservation.key();
        assertRefused(booking, "booking_once");
    }

    @Test
    void refuses_a_correction_that_is_no_exact_reversal() {
        RawBooking booking = new RawBooking().from("RESERVED").to("AVAILABLE");
        booking.operation = "CORRECT";
        booking.corrects = id(reservation.key());
        booking.amount = "599";
        assertRefused(booking, "reverses booking " + booking.corrects + " exactly");
    }

    @Test
    void refuses_to_correct_the_same_booking_twice() {
        given.pool.correct(reservation.key(), given.approved());
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 600)), given.approved());
        RawBooking booking = new RawBooking().from("RESERVED").to("AVAILABLE");
        booking.operation = "CORRECT";
        booking.corrects = id(reservation.key());
        booking.amount = "600";
        assertRefused(booking, "corrections take back more than booking " + booking.corrects + " moved");
    }

    @Test
    void refuses_to_book_in_a_closed_year() {
        given.years.close(YEAR, given.budgetBasis());
        assertRefused(new RawBooking(), "is closed");
    }

    @Test
    void a_rollback_after_the_booking_leaves_no_booking() {
        Basis basis = given.approved();
        given.transaction.executeWithoutResult(step -> {
            given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 100)), basis);
            assertThat(given.bookings(basis.key())).isEqualTo(1);
            step.setRollbackOnly();
        });
        assertThat(given.bookings(basis.key())).isZero();
        assertThat(given.pool.available(given.acquisition())).isEqualByComparingTo(kr("400"));
        assertThat(given.drift()).isZero();
    }

    private void assertRefused(RawBooking booking, String reason) {
        ThrowingCallable insert = () -> booking.insertAs(owner);
        assertThatThrownBy(insert).rootCause().hasMessageContaining(reason);
        assertThat(given.drift()).isZero();
    }

    private long account(String municipality, String kind) {
        return owner.sql("SELECT id FROM portvagt.account WHERE municipality = ? AND kind = ? ORDER BY id LIMIT 1")
                .param(municipality)
                .param(kind)
                .query(Long.class)
                .single();
    }

    private long id(String key) {
        return owner.sql("SELECT id FROM portvagt.booking WHERE booking_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    /** A row as somebody with a database client might write it: 1 kr. from the line to the case, unless changed. */
    private final class RawBooking {

        private String key = "raw-" + System.nanoTime();
        private String operation = "RESERVE";
        private long source = account(given.municipality, "AVAILABLE");
        private long target = account(given.municipality, "RESERVED");
        private String amount = "1";
        private Long decision = given.approval("G2");
        private String caseNumber = given.caseNumber;
        private Long corrects;

        private RawBooking from(String kind) {
            source = account(given.municipality, kind);
            return this;
        }

        private RawBooking to(String kind) {
            target = kind.equals("RESERVED") && source == target
                    ? anotherReservation()
                    : account(given.municipality, kind);
            return this;
        }

        private void withoutCase() {
            caseNumber = null;
        }

        private long anotherReservation() {
            given.pool.reserve(PoolLine.OPERATION, List.of(YearAmount.of(YEAR, 1)), given.approved());
            return owner.sql("SELECT max(id) FROM portvagt.account WHERE municipality = ? AND kind = 'RESERVED'")
                    .param(given.municipality)
                    .query(Long.class)
                    .single();
        }

        private void insertAs(JdbcClient role) {
            role.sql("""
                            INSERT INTO portvagt.booking (booking_key, entry, operation, municipality, from_account, to_account,
                                amount, decision_id, case_number, category, office, corrects, booked_at, booked_by)
                            VALUES (?, 1, ?, ?, ?, ?, ?::numeric, ?, ?, 'software', 'Børn og Unge', ?, now(), 'somebody')
                            """)
                    .param(key)
                    .param(operation)
                    .param(given.municipality)
                    .param(source)
                    .param(target)
                    .param(amount)
                    .param(decision)
                    .param(caseNumber)
                    .param(corrects)
                    .update();
        }
    }
}
