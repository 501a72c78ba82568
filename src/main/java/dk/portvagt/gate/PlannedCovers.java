package dk.portvagt.gate;

import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the planned covers of reviews. Booked covers stay as they are. */
@Repository
class PlannedCovers {

    private final JdbcClient database;
    private final Clock clock;

    PlannedCovers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void plan(Review review, ProposedCover cover, LineYear to, BigDecimal amount) {
        LineYear from = cover.from();
        database.sql("""
                        INSERT INTO portvagt.planned_cover
                            (review_id, source, from_line, from_year, to_line, to_year, amount, statement)
                        VALUES (:review, :source, :fromLine, :fromYear, :toLine, :toYear, :amount, :statement)""")
                .param("review", review.id())
                .param("source", cover.source().name())
                .param("fromLine", from == null ? null : from.line().name())
                .param("fromYear", from == null ? null : from.year())
                .param("toLine", to.line().name())
                .param("toYear", to.year())
                .param("amount", amount)
                .param("statement", cover.statement())
                .update();
    }

    List<PlannedCover> unbooked(Review review) {
        return database.sql("SELECT * FROM portvagt.planned_cover WHERE review_id = :review AND booked_at IS NULL"
                        + " ORDER BY id")
                .param("review", review.id())
                .query((row, number) -> cover(row, review.municipality()))
                .list();
    }

    void dropUnbooked(Review review) {
        database.sql("DELETE FROM portvagt.planned_cover WHERE review_id = :review AND booked_at IS NULL")
                .param("review", review.id())
                .update();
    }

    void markBooked(PlannedCover cover) {
        database.sql("UPDATE portvagt.planned_cover SET booked_at = :now WHERE id = :id AND booked_at IS NULL")
                .param("now", OffsetDateTime.now(clock))
                .param("id", cover.id())
                .update();
    }

    private static PlannedCover cover(ResultSet row, String municipality) throws SQLException {
        String fromLine = row.getString("from_line");
        return new PlannedCover(
                row.getLong("id"),
                CoverSource.valueOf(row.getString("source")),
                fromLine == null
                        ? null
                        : new LineYear(municipality, PoolLine.valueOf(fromLine), row.getInt("from_year")),
                new LineYear(municipality, PoolLine.valueOf(row.getString("to_line")), row.getInt("to_year")),
                row.getBigDecimal("amount"),
                row.getString("statement"));
    }
}
