package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.BookingResult.AlreadyBooked;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.ClosingResult.Closed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A database in use since the first release is brought up to date: its money stays where it was, and goes on moving.
 */
class UpgradedDatabaseTest {

    private static final String FIRST_RELEASE = "40";

    private static PoolFixture given;
    private static Basis reserved;
    private static String ledger;

    @BeforeAll
    static void upgrade_a_database_in_use() {
        given = new PoolFixture(PoolDatabase.asOf(FIRST_RELEASE));
        given.appropriate(given.acquisition(), "1000");
        given.appropriate(given.line(OPERATION, YEAR), "500");
        given.appropriate(given.line(ACQUISITION, YEAR - 1), "70");
        given.years.close(YEAR - 1, given.budgetBasis());
        reserved = given.approved();
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), reserved);
        given.pool.commitReserved(ACQUISITION, List.of(YearAmount.of(YEAR, 200)), given.approved());
        given.pool.spend(ACQUISITION, YEAR, kr("50"), given.approved(), false);
        holdAMeeting();
        bringACaseToAGate();
        ledger = ledger();

        PoolDatabase.upgrade(FIRST_RELEASE);
    }

    @Test
    void keeps_every_booking_and_every_balance() {
        assertThat(ledger()).isEqualTo(ledger);
        assertThat(given.drift()).isZero();
        assertThat(given.pool.position(given.caseNumber).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.reserved()).isEqualByComparingTo("100");
                    assertThat(line.committed()).isEqualByComparingTo("150");
                    assertThat(line.spent()).isEqualByComparingTo("50");
                });
        assertThat(given.years.isClosed(given.municipality, YEAR - 1)).isTrue();
    }

    @Test
    void knows_the_steps_that_were_booked_before() {
        assertThat(given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), reserved))
                .isInstanceOf(AlreadyBooked.class);
    }

    @Test
    void keeps_the_agenda_of_meetings_that_were_held_and_those_to_come() {
        assertThat(given.database
                        .sql(
                                "SELECT state || ' ' || kind FROM portvagt.agenda_item WHERE municipality = ? ORDER BY state")
                        .param(given.municipality)
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISHED BUDGET_YEAR", "WAITING BUDGET_CHANGE");
        assertThat(given.database
                        .sql("SELECT papers_deadline = held_on FROM portvagt.meeting WHERE municipality = ?")
                        .param(given.municipality)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void moves_the_money_on_in_the_ways_that_have_come_since() {
        PoolFixture other = new PoolFixture(given.source);
        other.appropriate(other.acquisition(), "1000");
        other.appropriate(other.line(ACQUISITION, YEAR + 1), "10");
        assertThat(other.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 300)), other.approved()))
                .isInstanceOf(Booked.class);
        other.frames.enter(
                List.of(new FrameAmount(new Frame(ACQUISITION, YEAR, "software", "Børn og Unge"), kr("400"))),
                other.budgetBasis());

        CarryOver decided = new CarryOver(Map.of(ACQUISITION, kr("500")), Map.of());
        assertThat(other.close(YEAR, decided, other.carryOverBasis())).isInstanceOf(Closed.class);

        assertThat(other.pool.available(other.line(ACQUISITION, YEAR + 1))).isEqualByComparingTo("510");
        assertThat(other.drift()).isZero();
    }

    @Test
    void knows_where_a_case_stands_that_came_there_before() {
        assertThat(given.database
                        .sql("SELECT waits_at || ' ' || standing_since::date || ' ' || amount"
                                + " FROM portvagt.acquisition_case WHERE municipality = ? ORDER BY case_number")
                        .param(given.municipality)
                        .query(String.class)
                        .list())
                .containsExactly("G2 2026-02-10 350.00");
    }

    private static void bringACaseToAGate() {
        given.database
                .sql("""
                        INSERT INTO portvagt.acquisition_case (case_number, municipality, title, need, office, category,
                            requester, personal_data, citizen_facing, budget_year, phase, created_at)
                        VALUES (:case, :municipality, 'Skærme', 'Flere', 'Børn og Unge', 'HARDWARE', 'requester', false,
                            false, 2026, 'REQUIREMENTS', '2026-01-01 12:00Z')""")
                .param("case", given.caseNumber)
                .param("municipality", given.municipality)
                .update();
        given.database.sql("""
                        INSERT INTO portvagt.case_phase (case_number, phase, entered_at)
                        VALUES (:case, 'IDEA', '2026-01-01 12:00Z'), (:case, 'REQUIREMENTS', '2026-02-01 12:00Z')""").param("case", given.caseNumber).update();
        given.database
                .sql("""
                        INSERT INTO portvagt.gate_review (municipality, case_number, gate, kind, round, started_at)
                        VALUES (:municipality, :case, 'G1', 'GATE', 1, '2026-01-10 12:00Z'),
                            (:municipality, :case, 'G2', 'GATE', 1, '2026-02-10 12:00Z')""")
                .param("case", given.caseNumber)
                .param("municipality", given.municipality)
                .update();
        given.database
                .sql("INSERT INTO portvagt.case_cost VALUES (?, 'INVESTMENT', 2026, 300), (?, 'OPERATION', 2027, 50)")
                .params(given.caseNumber, given.caseNumber)
                .update();
    }

    /** One matter decided at it with a condition, and one that waits for the next. */
    private static void holdAMeeting() {
        given.database
                .sql("""
                        WITH paper AS (
                            INSERT INTO portvagt.decision_paper (municipality, title, recommendation, summary, drafted_at)
                            VALUES (:municipality, 'Budget', 'Godkendes', 'Årets budget', now()) RETURNING id),
                        held AS (
                            INSERT INTO portvagt.meeting (municipality, held_on, place, state)
                            VALUES (:municipality, DATE '2026-03-01', 'Rådhuset', 'CLOSED') RETURNING id),
                        decided AS (
                            INSERT INTO portvagt.agenda_item (municipality, kind, subject, budget_year, paper_id, state,
                                meeting_id, item_number, outcome, decision_id)
                            SELECT :municipality, 'BUDGET_YEAR', 'BUDGET_YEAR', :year, paper.id, 'PUBLISHED', held.id, 1,
                                'APPROVED_WITH_CONDITIONS', :decision FROM paper, held RETURNING id, decision_id),
                        waiting AS (
                            INSERT INTO portvagt.agenda_item (municipality, kind, subject, budget_year, paper_id)
                            SELECT :municipality, 'BUDGET_CHANGE', 'BUDGET_CHANGE', :year, paper.id FROM paper)
                        INSERT INTO portvagt.decision_condition (agenda_item_id, decision_id, text, owner_group, deadline)
                        SELECT id, decision_id, 'Der følges op', 'budget-controller', DATE '2026-09-01' FROM decided""")
                .param("municipality", given.municipality)
                .param("year", YEAR + 1)
                .param("decision", given.decision("BUDGET_YEAR", "APPROVED_WITH_CONDITIONS", null))
                .update();
    }

    private static String ledger() {
        return given.database
                .sql("""
                        SELECT string_agg(b::text, ' ' ORDER BY id) FROM portvagt.booking b WHERE municipality = ?""")
                .param(given.municipality)
                .query(String.class)
                .single();
    }
}
