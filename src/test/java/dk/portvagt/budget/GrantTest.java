package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.budget.BookingResult.Booked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision grants what its paper asks for, and no booking takes more on it, whatever asks for the booking. */
class GrantTest {

    private final PoolFixture given = new PoolFixture();
    private final CentralPool pool = given.pool;
    private final JdbcClient owner = JdbcClient.create(PoolDatabase.owner());
    private int step;

    @BeforeEach
    void lines_with_a_million_each() {
        given.appropriate(given.acquisition(), "1000000");
        given.appropriate(given.line(ACQUISITION, YEAR + 1), "1000000");
        given.appropriate(given.line(OPERATION, YEAR), "1000000");
        given.appropriate(given.line(OPERATION, YEAR + 1), "1000000");
    }

    @AfterEach
    void nothing_has_drifted() {
        assertThat(given.drift()).isZero();
        assertThat(new LedgerCheck(given.database).of(given.municipality).isBalanced())
                .isTrue();
    }

    @Test
    void refuses_to_reserve_more_than_was_decided_at_once_or_little_by_little() {
        long decision = given.granting(given.caseNumber, Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)));

        assertBeyond(() -> reserve(decision, YEAR, 900_000));
        assertThat(reserve(decision, YEAR, 6_000)).isEqualTo(new Booked());
        assertBeyond(() -> reserve(decision, YEAR, 4_001));
        assertThat(reserve(decision, YEAR, 4_000)).isEqualTo(new Booked());

        assertThat(pool.position(given.caseNumber).reserved()).isEqualByComparingTo("10000");
    }

    @Test
    void says_what_was_decided_and_what_is_used_of_it() {
        long decision = given.granting(given.caseNumber, Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)));
        reserve(decision, YEAR, 6_000);

        assertThatThrownBy(() -> reserve(decision, YEAR, 900_000))
                .hasMessageContaining("beyond decision " + decision)
                .hasMessageContaining("grants 10000.00 kr. to RESERVE on ACQUISITION 2026, 6000.00 kr. of it are used")
                .hasMessageContaining("900000.00 kr. are refused");
    }

    @Test
    void refuses_another_year_line_or_kind_than_was_decided() {
        long decision = given.granting(given.caseNumber, Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)));

        assertBeyond(() -> reserve(decision, YEAR + 1, 1));
        assertBeyond(() -> pool.reserve(OPERATION, List.of(YearAmount.of(YEAR, 1)), basis(decision)));
        assertBeyond(() -> pool.commitFromPool(ACQUISITION, List.of(YearAmount.of(YEAR, 1)), basis(decision)));
    }

    @Test
    void books_all_years_or_none_when_one_goes_beyond() {
        long decision = given.granting(
                given.caseNumber,
                Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)),
                Grant.reserve(ACQUISITION, YearAmount.of(YEAR + 1, 20_000)));

        assertBeyond(() -> pool.reserve(
                ACQUISITION, List.of(YearAmount.of(YEAR, 10_000), YearAmount.of(YEAR + 1, 20_001)), basis(decision)));

        assertThat(pool.position(given.caseNumber).reserved()).isZero();
        assertThat(reserve(decision, YEAR, 10_000)).isEqualTo(new Booked());
    }

    @Test
    void lets_a_case_commit_spend_and_give_back_what_was_reserved_without_a_further_grant() {
        long decision = given.granting(given.caseNumber, Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)));
        reserve(decision, YEAR, 10_000);

        pool.commitReserved(ACQUISITION, List.of(YearAmount.of(YEAR, 8_000)), basis(decision));
        pool.spend(ACQUISITION, YEAR, kr("5000"), basis(decision), false);
        pool.releaseAll(basis(decision));

        assertThat(pool.position(given.caseNumber).spent()).isEqualByComparingTo("5000");
        assertBeyond(() -> reserve(decision, YEAR, 1));
    }

    @Test
    void a_correction_gives_the_use_back_and_its_own_correction_takes_it_again() {
        long decision = given.granting(given.caseNumber, Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)));
        Basis wrong = basis(decision);
        pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 10_000)), wrong);
        Basis correction = basis(decision);
        pool.correct(wrong.key(), correction);

        assertThat(reserve(decision, YEAR, 3_000)).isEqualTo(new Booked());
        assertBeyond(() -> pool.correct(correction.key(), basis(decision)));

        assertThat(pool.position(given.caseNumber).reserved()).isEqualByComparingTo("3000");
        assertBeyond(() -> reserve(decision, YEAR, 7_001));
        assertThat(reserve(decision, YEAR, 7_000)).isEqualTo(new Booked());
    }

    @Test
    void operation_is_granted_once_in_each_year_from_the_first_on() {
        long decision = given.granting(given.caseNumber, Grant.operate(OPERATION, YearAmount.of(YEAR, 40_000)));

        assertBeyond(() -> commit(decision, YEAR, 40_001));
        assertThat(commit(decision, YEAR, 40_000)).isEqualTo(new Booked());
        assertThat(commit(decision, YEAR + 1, 40_000)).isEqualTo(new Booked());
        assertBeyond(() -> commit(decision, YEAR + 1, 1));
        given.appropriate(given.line(OPERATION, YEAR - 1), "1000");
        assertBeyond(() -> commit(decision, YEAR - 1, 1));
    }

    @Test
    void the_budget_gets_and_moves_what_was_decided() {
        LineYear from = given.line(OPERATION, YEAR);
        long decision = given.granting(
                null,
                Grant.appropriate(given.acquisition(), kr("500")),
                Grant.transfer(from, given.acquisition(), kr("70")));

        assertBeyond(() -> pool.appropriate(given.acquisition(), kr("500.01"), budget(decision)));
        assertBeyond(() -> pool.appropriate(from, kr("1"), budget(decision)));
        assertBeyond(() -> pool.transfer(given.acquisition(), from, kr("1"), budget(decision)));
        assertBeyond(
                () -> pool.transfer(given.line(OPERATION, YEAR + 1), given.acquisition(), kr("1"), budget(decision)));
        assertThat(pool.appropriate(given.acquisition(), kr("500"), budget(decision)))
                .isEqualTo(new Booked());
        assertThat(pool.transfer(from, given.acquisition(), kr("70"), budget(decision)))
                .isEqualTo(new Booked());
        assertBeyond(() -> pool.transfer(from, given.acquisition(), kr("0.01"), budget(decision)));
    }

    @Test
    void a_closing_year_hands_on_and_gives_back_what_was_decided() {
        pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), given.approved());
        CarryOver proposed = new CarryOver(Map.of(ACQUISITION, kr("1000")), Map.of());

        assertBeyond(() -> close(proposed, new CarryOver(Map.of(ACQUISITION, kr("1000.01")), Map.of())));
        assertBeyond(() -> close(proposed, new CarryOver(Map.of(OPERATION, kr("1")), Map.of())));
        assertThatThrownBy(() ->
                        close(proposed, new CarryOver(Map.of(), Map.of(ACQUISITION, Set.of(given.caseNumber)))))
                .hasMessageContaining("gives back no money of case " + given.caseNumber);
        assertThat(given.years.isClosed(given.municipality, YEAR)).isFalse();

        assertThat(close(proposed, proposed)).isEqualTo(new ClosingResult.Closed());
        assertThat(pool.available(given.line(ACQUISITION, YEAR + 1))).isEqualByComparingTo("1001000");
        assertThat(pool.position(given.caseNumber).reserved()).isEqualByComparingTo("300");
    }

    @Test
    void a_decision_on_no_paper_and_one_that_does_not_approve_grant_nothing() {
        long withoutPaper = decide("APPROVED", "CHAIR", null, null);
        assertBeyond(() -> reserve(withoutPaper, YEAR, 1));

        long paper = paper(null, false);
        long rejected = decide("REJECTED", "CHAIR", paper, null);
        assertThat(new Grants(given.database).of(rejected)).isEmpty();
        assertThat(new Grants(given.database).of(decide("APPROVED", "CHAIR", paper, null)))
                .containsExactly(Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)));
    }

    @Test
    void what_the_council_must_appropriate_is_granted_by_its_decision_alone() {
        long paper = paper(null, true);
        long chair = decide("APPROVED", "CHAIR", paper, null);
        assertBeyond(() -> reserve(chair, YEAR, 1));

        long council = decide("APPROVED", "COUNCIL", paper, null);

        assertThat(reserve(council, YEAR, 10_000)).isEqualTo(new Booked());
        assertBeyond(() -> reserve(chair, YEAR, 1));
    }

    @Test
    void a_paper_is_granted_once() {
        long paper = paper(null, false);
        decide("APPROVED", "CHAIR", paper, null);

        assertThatThrownBy(() -> decide("APPROVED", "CHAIR", paper, null)).hasMessageContaining("grant_once");
    }

    @Test
    void the_rest_of_a_grant_lapses_when_its_review_is_decided_again() {
        long review = review();
        long first = decide("APPROVED", "CHAIR", paper(review, false), null);
        reserve(first, YEAR, 1_000);

        decide("REJECTED", "CHAIR", paper(review, false), null);

        assertThatThrownBy(() -> reserve(first, YEAR, 1_000)).hasMessageContaining("grants nothing any more");
        assertThat(pool.position(given.caseNumber).reserved()).isEqualByComparingTo("1000");
    }

    @Test
    void a_decision_is_taken_on_a_paper_about_its_own_matter() {
        long paper = paper(null, false);
        assertThatThrownBy(() -> decide("APPROVED", "CHAIR", paper, given.caseNumber(2)))
                .hasMessageContaining("is not about what is decided");
        long otherGate = paper(review(), false);
        assertThatThrownBy(() -> given.database
                        .sql("INSERT INTO portvagt.decision (municipality, case_number, subject, outcome, authority,"
                                + " decided_on, decided_by, paper_id) VALUES (?, ?, 'G1', 'APPROVED', 'CHAIR',"
                                + " DATE '2026-03-01', 'steering-chair', ?)")
                        .params(given.municipality, given.caseNumber, otherGate)
                        .update())
                .hasMessageContaining("is not about what is decided");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO portvagt.decision_grant (municipality, decision_id, paper_id, kind, line, year, amount)"
                        + " SELECT municipality, id, paper_id, 'RESERVE', 'ACQUISITION', 2030, 1 FROM portvagt.decision"
                        + " WHERE paper_id IS NOT NULL LIMIT 1",
                "UPDATE portvagt.decision_grant SET amount = amount + 1",
                "DELETE FROM portvagt.decision_grant",
                "UPDATE portvagt.grant_use SET used = 0",
                "DELETE FROM portvagt.grant_use",
                "TRUNCATE portvagt.grant_use",
                "UPDATE portvagt.decision_paper SET asks = '[]'",
                "DELETE FROM portvagt.decision_paper"
            })
    void nobody_grants_or_forgets_a_use_but_by_deciding_and_booking(String change) {
        given.granting(given.caseNumber, Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 1)));
        PoolFixture oneRole = new PoolFixture(PoolDatabase.ownerAsApplication());
        oneRole.appropriate(oneRole.acquisition(), "1");
        String refusal = "(?s).*(is append-only|changes by (bookings|decisions) only).*";

        assertThatThrownBy(() -> given.database.sql(change).update())
                .as("the application's role")
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.sql(change).update())
                .as("the owner, a superuser even")
                .rootCause()
                .hasMessageMatching(refusal);
        assertThatThrownBy(() -> oneRole.database.sql(change).update())
                .as("one role for everything")
                .rootCause()
                .hasMessageMatching(refusal);
    }

    private BookingResult reserve(long decision, int year, long amount) {
        return pool.reserve(ACQUISITION, List.of(YearAmount.of(year, amount)), basis(decision));
    }

    private BookingResult commit(long decision, int year, long amount) {
        return pool.commitFromPool(OPERATION, List.of(YearAmount.of(year, amount)), basis(decision));
    }

    /** Closes the year as decided, on a decision about what was proposed. */
    private ClosingResult close(CarryOver proposed, CarryOver decided) {
        long decision = given.carryOver(YEAR, proposed.asks(given.municipality, YEAR));
        return given.close(YEAR, decided, budget(decision));
    }

    private Basis basis(long decision) {
        return given.basis("grant-" + ++step, given.caseNumber, decision);
    }

    private Basis budget(long decision) {
        return Basis.ofBudget(
                given.municipality + ":grant-" + ++step, decision, given.municipality, "budget-controller");
    }

    private long review() {
        return given.database
                .sql("INSERT INTO portvagt.gate_review (municipality, case_number, gate, kind, round, started_at)"
                        + " VALUES (?, ?, 'G2', 'GATE', 1, now()) RETURNING id")
                .params(given.municipality, given.caseNumber)
                .query(Long.class)
                .single();
    }

    /** Asks for 10.000 kr. for the case. */
    private long paper(Long review, boolean needsCouncil) {
        return given.database
                .sql("INSERT INTO portvagt.decision_paper (municipality, review_id, case_number, title, recommendation,"
                        + " summary, drafted_at, needs_council, asks) VALUES (?, ?, ?, 'Penge', 'Godkendes', 'Behov',"
                        + " now(), ?, '[{\"kind\": \"RESERVE\", \"line\": \"ACQUISITION\", \"year\": 2026,"
                        + " \"amount\": 10000.00}]') RETURNING id")
                .params(given.municipality, review, given.caseNumber, needsCouncil)
                .query(Long.class)
                .single();
    }

    private long decide(String outcome, String authority, Long paper, String aboutCase) {
        return given.database
                .sql(
                        "INSERT INTO portvagt.decision (municipality, case_number, subject, outcome, authority, decided_on,"
                                + " decided_by, reason, paper_id) VALUES (?, ?, 'G2', ?, ?, DATE '2026-03-01', 'steering-chair',"
                                + " 'Derfor', ?) RETURNING id")
                .params(given.municipality, aboutCase == null ? given.caseNumber : aboutCase, outcome, authority, paper)
                .query(Long.class)
                .single();
    }

    private void assertBeyond(ThrowingCallable booking) {
        assertThatThrownBy(booking).rootCause().hasMessageContaining("beyond decision");
    }
}
