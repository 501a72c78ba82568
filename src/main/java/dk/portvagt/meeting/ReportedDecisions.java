package dk.portvagt.meeting;

import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionRegister;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports decisions taken outside a meeting by the chair, the manager, a system owner or in writing to the next
 * meeting.
 */
@Repository
public class ReportedDecisions {

    private final JdbcClient database;
    private final DecisionRegister register;

    ReportedDecisions(JdbcClient database, DecisionRegister register) {
        this.database = database;
        this.register = register;
    }

    /** Puts the unreported decisions on the meeting. Each decision is reported at one meeting. */
    @Transactional
    public List<Decision> reportAt(long meetingId) {
        database.sql("""
                        INSERT INTO portvagt.reported_decision (decision_id, meeting_id)
                        SELECT decision.id, meeting.id FROM portvagt.decision
                        JOIN portvagt.meeting ON meeting.municipality = decision.municipality
                        WHERE meeting.id = :meeting AND decision.authority IN ('CHAIR', 'MANAGER', 'SYSTEM_OWNER', 'WRITTEN_PROCEDURE')
                            AND NOT EXISTS (SELECT FROM portvagt.reported_decision told
                                WHERE told.decision_id = decision.id)
                        ON CONFLICT DO NOTHING""").param("meeting", meetingId).update();
        return register.reportedAt(meetingId);
    }

    /**
     * Lists the decisions to report at a meeting on that day.
     *
     * <p>These are the recent decisions taken outside a meeting that no earlier meeting was told of.
     */
    public List<Decision> toTell(String municipality, LocalDate on) {
        return register.toldAt(municipality, on);
    }
}
