package dk.portvagt.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the reviews of all cases. */
@Repository
public class GateReviews {

    private final JdbcClient database;
    private final Clock clock;

    GateReviews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Starts the case's next round at this gate. */
    public Review start(String municipality, String caseNumber, Gate gate, ReviewKind kind) {
        return database.sql("""
                        INSERT INTO portvagt.gate_review (municipality, case_number, gate, kind, round, started_at)
                        SELECT :municipality, :case, :gate, :kind, count(*) + 1, :now FROM portvagt.gate_review
                        WHERE case_number = :case AND gate = :gate AND kind = :kind
                        RETURNING *""")
                .param("municipality", municipality)
                .param("case", caseNumber)
                .param("gate", gate.name())
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .query(GateReviews::review)
                .single();
    }

    /**
     * Returns a review.
     *
     * @throws NoSuchElementException if there is no such review
     */
    public Review get(long id) {
        return database.sql("SELECT * FROM portvagt.gate_review WHERE id = :id")
                .param("id", id)
                .query(GateReviews::review)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no gate review " + id));
    }

    /** Returns the round before this one, when a gate sent the case back. */
    public Optional<Review> previous(Review review) {
        return database.sql("SELECT * FROM portvagt.gate_review WHERE case_number = :case AND gate = :gate"
                        + " AND kind = :kind AND round = :round")
                .param("case", review.caseNumber())
                .param("gate", review.gate().name())
                .param("kind", review.kind().name())
                .param("round", review.round() - 1)
                .query(GateReviews::review)
                .optional();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getString("municipality"),
                row.getString("case_number"),
                Gate.valueOf(row.getString("gate")),
                ReviewKind.valueOf(row.getString("kind")),
                row.getInt("round"));
    }
}
