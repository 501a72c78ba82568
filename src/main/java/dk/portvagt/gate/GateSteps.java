package dk.portvagt.gate;

import dk.portvagt.decision.DecisionOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports a case's way through the gates, for display. */
@Repository
public class GateSteps {

    private final JdbcClient database;

    GateSteps(JdbcClient database) {
        this.database = database;
    }

    /** Returns one step for each gate, in their order. */
    public List<GateStep> of(String caseNumber) {
        // A round ends with one decision. A deferral only moves it, and the council confirms an earlier decision.
        return database.sql("""
                        SELECT gate.id AS gate, coalesce(review.rounds, 0) AS rounds, latest.outcome, latest.decided_on,
                            coalesce(review.rounds, 0) > coalesce(decided.rounds, 0) AS under_review
                        FROM unnest(ARRAY['G1', 'G2', 'G3', 'G4', 'G5']) AS gate (id)
                        LEFT JOIN (SELECT gate, max(round) AS rounds FROM portvagt.gate_review
                            WHERE case_number = :case AND kind = 'GATE' GROUP BY gate) review ON review.gate = gate.id
                        LEFT JOIN (SELECT subject, count(*) AS rounds FROM portvagt.decision
                            WHERE case_number = :case AND outcome <> 'DEFERRED' AND authority <> 'COUNCIL'
                            GROUP BY subject) decided ON decided.subject = gate.id
                        LEFT JOIN LATERAL (SELECT outcome, decided_on FROM portvagt.decision
                            WHERE case_number = :case AND subject = gate.id ORDER BY id DESC LIMIT 1) latest ON true
                        ORDER BY gate.id""")
                .param("case", caseNumber)
                .query((row, number) -> step(row))
                .list();
    }

    private static GateStep step(ResultSet row) throws SQLException {
        return new GateStep(
                Gate.valueOf(row.getString("gate")),
                row.getInt("rounds"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(DecisionOutcome::valueOf)
                        .orElse(null),
                row.getObject("decided_on", LocalDate.class),
                row.getBoolean("under_review"));
    }
}
