package dk.portvagt.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what made the budget of a year: its opening and each change since. Their sum is the corrected budget. */
@Component
public class BudgetMovements {

    private final JdbcClient database;
    private final Clock clock;

    BudgetMovements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the movements of the year's lines in the order of their bookings, one per line and decision. */
    public List<BudgetMovement> of(String municipality, int year) {
        return database.sql("""
                        SELECT moved.line, moved.operation, moved.decision_id, min(moved.booked_at) AS booked_at,
                            moved.operation = 'APPROPRIATE' AND d.subject = 'BUDGET_YEAR' AS opens,
                            sum(moved.amount) AS amount, paper.title
                        FROM (
                            SELECT b.id, b.operation, b.decision_id, b.booked_at, side.line, side.amount
                            FROM portvagt.booking b
                            JOIN portvagt.account f ON f.id = b.from_account
                            JOIN portvagt.account t ON t.id = b.to_account
                            CROSS JOIN LATERAL (VALUES (t.kind, t.line, t.year, b.amount), (f.kind, f.line, f.year, -b.amount))
                                AS side (kind, line, year, amount)
                            WHERE b.municipality = :municipality AND (b.case_number IS NULL OR b.operation IN ('CARRY_OVER', 'CORRECT'))
                                AND side.kind <> 'APPROPRIATION' AND side.year = :year) moved
                        JOIN portvagt.decision d ON d.id = moved.decision_id
                        LEFT JOIN portvagt.decision_paper paper ON paper.id = d.paper_id
                        GROUP BY moved.line, moved.operation, moved.decision_id, d.subject, paper.title
                        HAVING sum(moved.amount) <> 0
                        ORDER BY min(moved.id), moved.line""")
                .param("municipality", municipality)
                .param("year", year)
                .query((row, number) -> movement(row, municipality, year))
                .list();
    }

    private BudgetMovement movement(ResultSet row, String municipality, int year) throws SQLException {
        return new BudgetMovement(
                row.getObject("booked_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                new LineYear(municipality, PoolLine.valueOf(row.getString("line")), year),
                Operation.valueOf(row.getString("operation")),
                row.getBoolean("opens"),
                row.getBigDecimal("amount"),
                row.getLong("decision_id"),
                row.getString("title"));
    }
}
