package dk.portvagt.budget;

import dk.portvagt.budget.FrameStatus.Usage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the presented follow-ups on budget years and computes new ones from the ledger. */
@Component
public class FollowUps {

    private final JdbcClient database;
    private final PoolQueries queries;
    private final BudgetFrames frames;
    private final Clock clock;

    FollowUps(JdbcClient database, PoolQueries queries, BudgetFrames frames, Clock clock) {
        this.database = database;
        this.queries = queries;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * Returns today's figures of the year per line and office, without expectations. A line's money beyond its frames
     * comes first, under no office. The same holds for all money of a line without frames.
     */
    public FollowUp today(String municipality, int year) {
        List<FrameStatus> divided = frames.of(municipality, year);
        List<ForecastRow> rows = new ArrayList<>();
        for (PoolLine line : PoolLine.values()) {
            Map<String, ForecastRow> offices = new TreeMap<>();
            divided.stream()
                    .filter(status -> status.frame().line() == line)
                    .map(status -> row(line, status.frame().office(), status.budget(), status.usage()))
                    .forEach(row -> offices.merge(row.office(), row, FollowUps::sum));
            BigDecimal meant =
                    offices.values().stream().map(ForecastRow::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(row(line, "", budget(municipality, line, year).subtract(meant), Usage.NONE));
            rows.addAll(offices.values());
        }
        return new FollowUp(municipality, year, LocalDate.now(clock), null, rows);
    }

    /**
     * Keeps a follow-up for good.
     *
     * @return its id
     */
    @Transactional
    public long record(FollowUp followUp, String recordedBy) {
        long id = database.sql("""
                        INSERT INTO portvagt.budget_follow_up (municipality, year, as_of, remarks, recorded_at, recorded_by)
                        VALUES (:municipality, :year, :asOf, :remarks, :at, :by) RETURNING id""")
                .param("municipality", followUp.municipality())
                .param("year", followUp.year())
                .param("asOf", followUp.asOf())
                .param("remarks", followUp.remarks())
                .param("at", OffsetDateTime.now(clock))
                .param("by", recordedBy)
                .query(Long.class)
                .single();
        followUp.rows().forEach(row -> record(id, row));
        return id;
    }

    private void record(long id, ForecastRow row) {
        database.sql("""
                        INSERT INTO portvagt.budget_follow_up_row (follow_up_id, line, office, budget, spent, committed,
                            reserved, expected, reason)
                        VALUES (:id, :line, :office, :budget, :spent, :committed, :reserved, :expected, :reason)""")
                .param("id", id)
                .param("line", row.line().name())
                .param("office", row.office())
                .param("budget", row.budget())
                .param("spent", row.usage().spent())
                .param("committed", row.usage().committed())
                .param("reserved", row.usage().reserved())
                .param("expected", row.expected())
                .param("reason", row.reason())
                .update();
    }

    /** Records the agenda item that presents the follow-up to the steering group. */
    public void presentedAs(long followUpId, long agendaItemId) {
        database.sql("INSERT INTO portvagt.budget_follow_up_item (agenda_item_id, follow_up_id) VALUES (:item, :id)")
                .param("item", agendaItemId)
                .param("id", followUpId)
                .update();
    }

    /**
     * Returns a follow-up.
     *
     * @throws java.util.NoSuchElementException if there is no such follow-up
     */
    public FollowUp get(long id) {
        return find("WHERE id = :id", Map.of("id", id)).orElseThrow();
    }

    /** Returns the last follow-up prepared for the year. */
    public Optional<FollowUp> latest(String municipality, int year) {
        return find(
                "WHERE municipality = :municipality AND year = :year ORDER BY id DESC LIMIT 1",
                Map.of("municipality", municipality, "year", year));
    }

    private Optional<FollowUp> find(String which, Map<String, Object> parameters) {
        return database.sql("SELECT * FROM portvagt.budget_follow_up " + which)
                .params(parameters)
                .query((row, number) -> new FollowUp(
                        row.getString("municipality"),
                        row.getInt("year"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("remarks"),
                        rows(row.getLong("id"))))
                .optional();
    }

    private List<ForecastRow> rows(long id) {
        return database.sql(
                        "SELECT * FROM portvagt.budget_follow_up_row WHERE follow_up_id = :id ORDER BY line, office")
                .param("id", id)
                .query((row, number) -> read(row))
                .list();
    }

    private static ForecastRow read(ResultSet row) throws SQLException {
        return new ForecastRow(
                PoolLine.valueOf(row.getString("line")),
                row.getString("office"),
                row.getBigDecimal("budget"),
                new Usage(row.getBigDecimal("reserved"), row.getBigDecimal("committed"), row.getBigDecimal("spent")),
                row.getBigDecimal("expected"),
                row.getString("reason"));
    }

    /** Returns all the line's money in the year, wherever it stands: its appropriations and transfers. */
    private BigDecimal budget(String municipality, PoolLine line, int year) {
        return queries.lines(municipality, year).stream()
                .filter(status -> status.line().line() == line && status.line().year() == year)
                .map(LineStatus::budget)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static ForecastRow row(PoolLine line, String office, BigDecimal budget, Usage usage) {
        return new ForecastRow(line, office, budget, usage, BigDecimal.ZERO, null);
    }

    private static ForecastRow sum(ForecastRow one, ForecastRow other) {
        return row(
                one.line(),
                one.office(),
                one.budget().add(other.budget()),
                one.usage().plus(other.usage()));
    }
}
