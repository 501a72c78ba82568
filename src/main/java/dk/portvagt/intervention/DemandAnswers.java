package dk.portvagt.intervention;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the answers to demands, with the verdict of the person that made the demand. */
@Repository
public class DemandAnswers {

    private final JdbcClient database;
    private final Clock clock;

    DemandAnswers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void record(long interventionId, String answer, String answeredBy) {
        database.sql("INSERT INTO portvagt.intervention_answer (intervention_id, answer, answered_by, answered_at)"
                        + " VALUES (:intervention, :answer, :by, :now)")
                .param("intervention", interventionId)
                .param("answer", answer)
                .param("by", answeredBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Records whether the last answer was accepted.
     *
     * @param note reason for returning it; null when accepted without a note
     */
    public void judge(long interventionId, boolean accepted, @Nullable String note, String judgedBy) {
        database.sql("""
                        UPDATE portvagt.intervention_answer
                        SET accepted = :accepted, verdict_note = :note, judged_by = :by, judged_at = :now
                        WHERE id = (SELECT max(id) FROM portvagt.intervention_answer
                            WHERE intervention_id = :intervention) AND accepted IS NULL""")
                .param("accepted", accepted)
                .param("note", note)
                .param("by", judgedBy)
                .param("now", OffsetDateTime.now(clock))
                .param("intervention", interventionId)
                .update();
    }
}
