package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.portvagt.budget.BookingResult.AlreadyBooked;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.ClosingResult.Closed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Upgrades a database in use to a release with other rules: the repeatable migrations run again, the money stays where
 * it was, and goes on moving.
 */
class UpgradedDatabaseTest {

    private static final String DATABASE = "upgraded";
    private static final String EARLIER_SENTENCE = "a frame of the earlier release would be negative";

    @TempDir
    private static Path earlierRelease;

    private static PoolFixture given;
    private static Basis reserved;
    private static String ledger;

    @BeforeAll
    static void upgrade_a_database_in_use() throws Exception {
        writeMigrationsOfEarlierRelease();
        given = new PoolFixture(PoolDatabase.migratedFrom(earlierRelease, DATABASE));
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
        assertThat(sentenceOfNegativeFrame()).contains(EARLIER_SENTENCE);
        ledger = ledger();

        PoolDatabase.upgrade(DATABASE);
    }

    @Test
    void runs_each_repeatable_migration_again_and_no_other() {
        assertThat(JdbcClient.create(PoolDatabase.owner(DATABASE))
                        .sql("SELECT count(*) || ' of ' || script FROM portvagt.flyway_schema_history"
                                + " WHERE success GROUP BY script HAVING count(*) <> 1 ORDER BY script")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2 of R__acquisition.sql",
                        "2 of R__blanket.sql",
                        "2 of R__contract.sql",
                        "2 of R__decision.sql",
                        "2 of R__ledger.sql",
                        "2 of R__meeting.sql",
                        "2 of R__minutes.sql",
                        "2 of R__record_owner.sql",
                        "2 of R__resource.sql");
    }

    @Test
    void replaces_a_posting_function_with_other_parameters() {
        assertThat(given.database
                        .sql("SELECT proargnames::text FROM pg_proc "
                                + "WHERE pronamespace = 'portvagt'::regnamespace AND proname = 'post'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("p_draws")
                .doesNotContain("p_of_earlier_release");
    }

    @Test
    void follows_the_rules_of_the_new_release() {
        assertThat(sentenceOfNegativeFrame())
                .contains("a frame would be negative")
                .doesNotContain(EARLIER_SENTENCE);
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
    }

    @Test
    void moves_the_money_on() {
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
                            INSERT INTO portvagt.meeting (municipality, held_on, papers_deadline, place, state)
                            VALUES (:municipality, DATE '2026-03-01', DATE '2026-02-20', 'Rådhuset', 'CLOSED')
                            RETURNING id),
                        decided AS (
                            INSERT INTO portvagt.agenda_item (municipality, kind, subject, budget_year, paper_id, state,
                                meeting_id, item_number, outcome, confirmed_at, confirmed_by, decision_id)
                            SELECT :municipality, 'BUDGET_YEAR', 'BUDGET_YEAR', :year, paper.id, 'PUBLISHED', held.id, 1,
                                'APPROVED_WITH_CONDITIONS', now(), 'steering-chair', :decision
                            FROM paper, held RETURNING id, decision_id),
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

    /** The migrations of today with another text of every repeatable one. */
    private static void writeMigrationsOfEarlierRelease() throws Exception {
        Path today =
                Path.of(UpgradedDatabaseTest.class.getResource("/db/migration").toURI());
        try (Stream<Path> migrations = Files.list(today)) {
            for (Path migration : migrations.toList()) {
                String name = migration.getFileName().toString();
                String text = Files.readString(migration);
                Files.writeString(earlierRelease.resolve(name), name.startsWith("R__") ? ofEarlierRelease(text) : text);
            }
        }
    }

    private static String ofEarlierRelease(String rules) {
        return "-- As in the earlier release.\n"
                + rules.replace("a frame would be negative", EARLIER_SENTENCE)
                        .replace("p_draws jsonb)", "p_draws jsonb, p_of_earlier_release int DEFAULT 0)");
    }

    private static String sentenceOfNegativeFrame() {
        Frame frame = new Frame(ACQUISITION, YEAR, "software", "Børn og Unge");
        return catchThrowableOfType(
                        DataAccessException.class,
                        () -> given.frames.enter(List.of(new FrameAmount(frame, kr("-1"))), given.budgetBasis()))
                .getMessage();
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
