package dk.portvagt.intervention;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the pauses of cases. Moves deadlines counted in days when a pause ends. */
@Repository
public class CasePauses {

    private final JdbcClient database;
    private final AcquisitionCases cases;
    private final Clock clock;
    private final DeadlineRule deadlines;

    CasePauses(JdbcClient database, AcquisitionCases cases, Clock clock, DeadlineRule deadlines) {
        this.database = database;
        this.cases = cases;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    public Optional<CasePause> current(CaseNumber number) {
        return database.sql("""
                        SELECT pause.*, cause.deadline, cause.reason FROM portvagt.case_pause pause
                        JOIN portvagt.intervention cause ON cause.id = pause.intervention_id
                        WHERE pause.case_number = :case AND pause.ended_at IS NULL""")
                .param("case", number.toString())
                .query(this::pause)
                .optional();
    }

    /** Begins a pause now. Idempotent. */
    public void begin(CaseNumber number, long interventionId) {
        database.sql("""
                        INSERT INTO portvagt.case_pause (case_number, intervention_id, began_at)
                        VALUES (:case, :intervention, :now) ON CONFLICT (intervention_id) DO NOTHING""")
                .param("case", number.toString())
                .param("intervention", interventionId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Ends the case's pause now, and the intervention that paused it.
     *
     * <p>The deadlines of its demands move by the days it lasted. The follow-up of conditions moves theirs.
     *
     * @return the start of the pause; empty when the case is not paused, or not any more
     */
    @Transactional
    public Optional<Instant> end(CaseNumber number) {
        cases.lock(number);
        Optional<CasePause> pause = current(number).filter(current -> close(number));
        pause.ifPresent(ended -> {
            long days = ChronoUnit.DAYS.between(ended.beganOn(), LocalDate.now(clock));
            moveDemands(number, days);
            finish(number);
        });
        return pause.map(CasePause::began);
    }

    private boolean close(CaseNumber number) {
        return database.sql("UPDATE portvagt.case_pause SET ended_at = :now WHERE case_number = :case"
                                + " AND ended_at IS NULL")
                        .param("now", OffsetDateTime.now(clock))
                        .param("case", number.toString())
                        .update()
                == 1;
    }

    private void moveDemands(CaseNumber number, long days) {
        record Due(long id, LocalDate deadline) {}
        database.sql("SELECT id, deadline FROM portvagt.intervention WHERE case_number = :case AND state = 'OPEN'"
                        + " AND kind IN ('UPDATE', 'REWORK')")
                .param("case", number.toString())
                .query((row, index) -> new Due(row.getLong("id"), row.getObject("deadline", LocalDate.class)))
                .list()
                .forEach(demand -> database.sql("UPDATE portvagt.intervention SET deadline = :deadline WHERE id = :id")
                        .param("deadline", deadlines.moved(demand.deadline(), days))
                        .param("id", demand.id())
                        .update());
    }

    private void finish(CaseNumber number) {
        database.sql("UPDATE portvagt.intervention SET state = 'DONE', ended_at = :now"
                        + " WHERE case_number = :case AND kind = 'PAUSE' AND state = 'OPEN'")
                .param("now", OffsetDateTime.now(clock))
                .param("case", number.toString())
                .update();
    }

    private CasePause pause(ResultSet row, int index) throws SQLException {
        Instant began = row.getObject("began_at", OffsetDateTime.class).toInstant();
        return new CasePause(
                CaseNumber.of(row.getString("case_number")),
                began,
                LocalDate.ofInstant(began, clock.getZone()),
                row.getObject("deadline", LocalDate.class),
                row.getString("reason"));
    }
}
