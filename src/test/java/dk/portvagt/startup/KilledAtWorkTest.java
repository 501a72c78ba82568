package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, killed while its people and jobs are at work, goes on at the next start as if nothing had happened. */
class KilledAtWorkTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String PLAYED = "Demo portfolio: played";

    @TempDir
    private Path data;

    private LeftDatabase database;

    @BeforeEach
    void look_into_the_data_folder() {
        PreparedPostgres.copyInto(data);
        database = new LeftDatabase(data);
    }

    @Test
    void nothing_is_lost_or_done_twice_when_it_is_killed_in_the_middle() throws Exception {
        killWhen("""
                SELECT 1 FROM act_ru_job WHERE lock_owner_ IS NOT NULL
                AND EXISTS (SELECT FROM portvagt.account WHERE kind = 'RESERVED' AND balance > 0) LIMIT 1""");
        killWhen("SELECT 1 FROM act_ge_property WHERE name_ = 'portvagt.demo.advanced.901'");

        try (PortvagtProcess last = start()) {
            last.awaitOutput(PLAYED, LONGEST);
            assertThat(last.output())
                    .doesNotContain("steps are still due")
                    .doesNotContain("left out what cannot be played")
                    .doesNotContain("somebody else was quicker");
            assertThat(last.output()).contains(PLAYED + ", " + ask("""
                            SELECT count(*) FROM portvagt.acquisition_case one
                            WHERE NOT EXISTS (SELECT FROM portvagt.existing_solution old WHERE old.case_number = one.case_number)""") + " cases");
            assertTheLedgerBalances();
            assertNothingIsThereTwice();
            assertNothingIsStuck();
            assertThePortfolioLives();
            assertEverybodyWouldHaveBeenTold();
        }
    }

    /** Starts the demo and kills it as soon as the query answers something. */
    private void killWhen(String query) throws Exception {
        try (PortvagtProcess portvagt = start()) {
            portvagt.awaitOutput("Portvagt is ready");
            boolean found = database.await(query, Objects::nonNull, LONGEST);
            assertThat(found).as(portvagt.output()).isTrue();
            portvagt.kill();
            assertThat(portvagt.output()).as("it was in the middle").doesNotContain(PLAYED);
        }
        assertTheLedgerBalances();
    }

    private void assertNothingIsThereTwice() throws IOException, SQLException {
        assertThat(ask("""
                SELECT string_agg(title, ', ') FROM (
                    SELECT title FROM portvagt.acquisition_case
                    GROUP BY municipality, title HAVING count(*) > 1) twice""")).as("cases raised twice").isNull();
        assertThat(ask("""
                SELECT string_agg(case_number, ', ') FROM (
                    SELECT case_number FROM portvagt.agenda_item item
                    JOIN portvagt.decision_paper paper ON paper.id = item.paper_id
                    WHERE state = 'PUBLISHED' AND outcome <> 'DEFERRED' AND review_id IS NOT NULL
                    GROUP BY case_number, review_id HAVING count(*) > 1) twice""")).as("reviews decided twice").isNull();
    }

    private void assertNothingIsStuck() throws IOException, SQLException {
        assertThat(ask("""
                SELECT string_agg(case_number, ', ') FROM portvagt.acquisition_case WHERE status = 'OPEN'
                AND NOT EXISTS (SELECT FROM act_hi_procinst WHERE business_key_ = case_number AND end_time_ IS NULL)""")).as("open cases without a process").isNull();
        assertThat(ask("SELECT string_agg(incident_msg_, ', ') FROM act_ru_incident"))
                .as("incidents")
                .isNull();
        assertThat(ask("""
                SELECT count(*) >= 2 FROM portvagt.agenda_item
                WHERE municipality = '901' AND state IN ('WAITING', 'ON_AGENDA')"""))
                .as("items wait for the meeting ahead, and nobody decided them early")
                .isEqualTo("t");
    }

    private void assertThePortfolioLives() throws IOException, SQLException {
        assertThat(ask("SELECT string_agg(DISTINCT status, ' ') FROM portvagt.acquisition_case"))
                .contains("OPEN", "RETIRED", "REJECTED", "WITHDRAWN");
        assertThat(ask("SELECT string_agg(DISTINCT phase, ' ') FROM portvagt.acquisition_case"))
                .contains("IDEA", "REQUIREMENTS", "IMPLEMENTATION", "OPERATION", "PHASE_OUT");
        assertThat(openTasks("UserTask_PrepareAgenda"))
                .as("a meeting ahead whose agenda is prepared")
                .isEqualTo("1");
        assertThat(openTasks("UserTask_OpenMeeting"))
                .as("a meeting ahead whose papers are sent")
                .isEqualTo("1");
        assertThat(openTasks("UserTask_ManageBudgetYear"))
                .as("opened budget years: another is closed")
                .isEqualTo("4");
        assertThat(ask("""
                SELECT string_agg(act_id_, ' ' ORDER BY act_id_) FROM act_hi_actinst WHERE act_id_ IN (
                    'EndEvent_ChangeBooked', 'EndEvent_YearHandedOn')
                OR end_time_ IS NULL AND act_id_ IN (
                    'ReceiveTask_ChangeDecision', 'ReceiveTask_ProjectChangeDecision')"""))
                .as("a decided and three waiting budget changes, a closed year, and a baseline that waits, each once")
                .isEqualTo("EndEvent_ChangeBooked EndEvent_YearHandedOn ReceiveTask_ChangeDecision"
                        + " ReceiveTask_ChangeDecision ReceiveTask_ChangeDecision ReceiveTask_ProjectChangeDecision");
        assertThat(openTasks("UserTask_ChaseCondition"))
                .as("overdue conditions that the secretariat follows up")
                .isEqualTo("1");
        assertThat(ask("SELECT string_agg(kind, ' ' ORDER BY kind) FROM portvagt.intervention"))
                .as("interventions of every kind, each once but for the demand that was missed")
                .isEqualTo("PAUSE PAUSE RESUME REWORK STOP UPDATE UPDATE");
        assertThat(ask("SELECT count(*) FROM portvagt.decision WHERE authority = 'CHAIR'"))
                .as("urgent decisions of the chair")
                .isEqualTo("1");
        assertThat(ask("SELECT count(*) FROM act_hi_actinst WHERE act_id_ = 'EndEvent_PurchasePaid'"))
                .as("purchases under a blanket approval")
                .isEqualTo("1");
        assertThat(openTasks("UserTask_ResolveFunding"))
                .as("cases short of money")
                .isEqualTo("1");
    }

    private void assertEverybodyWouldHaveBeenTold() throws IOException, SQLException {
        assertThat(ask("SELECT string_agg(DISTINCT state, ' ') FROM portvagt.mail"))
                .as("every mail has an address, and the demo sends none")
                .isEqualTo("WITHHELD");
        assertThat(ask("""
                SELECT string_agg(decision.id::text, ', ') FROM portvagt.decision
                WHERE NOT EXISTS (SELECT FROM portvagt.mail
                    WHERE key IN ('decision:' || decision.id, decision.case_number || ':stopped:' || decision.id))""")).as("decisions that nobody is told of").isNull();
    }

    private String openTasks(String element) throws IOException, SQLException {
        return ask("SELECT count(*) FROM act_ru_task WHERE task_def_key_ = '" + element + "'");
    }

    private void assertTheLedgerBalances() throws IOException, SQLException {
        assertThat(ask("SELECT sum(balance) = 0 FROM portvagt.account"))
                .as("all accounts sum to zero")
                .isEqualTo("t");
        assertThat(ask("""
                SELECT string_agg(account.id::text, ', ') FROM portvagt.account WHERE balance <> (
                    SELECT coalesce(sum(CASE WHEN to_account = account.id THEN amount ELSE -amount END), 0)
                    FROM portvagt.booking WHERE account.id IN (to_account, from_account))""")).as("accounts whose balance is not what was booked").isNull();
    }

    private PortvagtProcess start() {
        return PortvagtProcess.start(Map.of(
                "PORT", String.valueOf(PortvagtProcess.freePort()),
                "PORTVAGT_DATA_DIR", data.toString()));
    }

    private String ask(String sql) throws IOException, SQLException {
        return database.run(sql);
    }
}
