package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.AccountKind;
import dk.portvagt.budget.FrameStatus.Usage;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.Operation;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows the pool's money to its cases, the bookings that moved it and the decisions behind them. */
@Component
public class MoneyTrail {

    private static final String BOOKINGS = """
            FROM portvagt.booking b
            JOIN portvagt.account f ON f.id = b.from_account
            JOIN portvagt.account t ON t.id = b.to_account
            WHERE b.municipality = :municipality
                AND (:year::int IS NULL OR :year IN (f.year, t.year))
                AND (:line::text IS NULL OR :line IN (f.line, t.line))
                AND (:office::text IS NULL OR b.office = :office)
                AND (:category::text IS NULL OR lower(b.category) = :category)
                AND (:case::text IS NULL OR b.case_number = :case)
            """;

    private static final String BOOKING = """
            SELECT booked.*, d.subject, d.outcome, d.authority, d.meeting_id, d.item_number, d.decided_on, d.decided_by, d.reason,
                m.held_on, c.title
            FROM (
                SELECT b.id, b.municipality, b.operation, b.amount, b.decision_id, b.case_number, lower(b.category) AS category, b.office, b.corrects,
                    b.booked_at, b.booked_by, f.kind AS from_kind, f.line AS from_line, f.year AS from_year,
                    t.kind AS to_kind, t.line AS to_line, t.year AS to_year
                %s) booked
            JOIN portvagt.decision d ON d.id = booked.decision_id
            LEFT JOIN portvagt.meeting m ON m.id = d.meeting_id
            LEFT JOIN portvagt.money_owner c ON c.case_number = booked.case_number
            ORDER BY booked.id %s""";

    // As in the frames: category and office of a case are those of the booking that moved this money last.
    private static final String CASES = """
            FROM (
                SELECT a.case_number, a.line, a.year, last.office, last.category,
                    coalesce(sum(a.balance) FILTER (WHERE a.kind = 'RESERVED'), 0.00) AS reserved,
                    coalesce(sum(a.balance) FILTER (WHERE a.kind = 'COMMITTED'), 0.00) AS committed,
                    coalesce(sum(a.balance) FILTER (WHERE a.kind = 'SPENT'), 0.00) AS spent
                FROM portvagt.account a
                CROSS JOIN LATERAL (
                    SELECT lower(b.category) AS category, b.office FROM portvagt.booking b
                    WHERE b.case_number = a.case_number AND a.id IN (b.from_account, b.to_account)
                    ORDER BY b.id DESC LIMIT 1) last
                WHERE a.municipality = :municipality AND a.case_number IS NOT NULL AND a.balance > 0
                    AND (:year::int IS NULL OR a.year = :year)
                    AND (:line::text IS NULL OR a.line = :line)
                    AND (:case::text IS NULL OR a.case_number = :case)
                GROUP BY a.case_number, a.line, a.year, last.office, last.category) money
            WHERE (:office::text IS NULL OR office = :office) AND (:category::text IS NULL OR category = :category)
            """;

    private final JdbcClient database;

    MoneyTrail(JdbcClient database) {
        this.database = database;
    }

    /**
     * Selects a part of a municipality's money; null is no restriction.
     *
     * @param category hardware, software or consultancy
     */
    public record Part(
            String municipality,
            @Nullable Integer year,
            @Nullable PoolLine line,
            @Nullable String office,
            @Nullable String category,
            @Nullable String caseNumber) {}

    /** Names the present or former account of money. */
    public record Place(AccountKind kind, LineYear line) {}

    /**
     * Describes the decision behind a booking.
     *
     * @param meetingId the meeting of the decision; null for a decision outside a meeting
     * @param heldOn the day of that meeting; null likewise
     * @param itemNumber on that meeting's agenda; null likewise
     * @param decidedBy user id
     * @param reason may be null
     */
    public record Ground(
            long id,
            DecisionSubject subject,
            DecisionOutcome outcome,
            DecisionAuthority authority,
            @Nullable Long meetingId,
            @Nullable LocalDate heldOn,
            @Nullable Integer itemNumber,
            LocalDate decidedOn,
            String decidedBy,
            @Nullable String reason) {}

    /**
     * Describes a row of the ledger: an amount, its accounts and its decision.
     *
     * @param caseNumber null for a booking of the budget itself; then title, category and office are null, too
     * @param corrects the booking it reverses; null for all others
     */
    public record Booking(
            long id,
            OffsetDateTime bookedAt,
            String bookedBy,
            Operation operation,
            Place from,
            Place to,
            BigDecimal amount,
            @Nullable String caseNumber,
            @Nullable String title,
            @Nullable String category,
            @Nullable String office,
            @Nullable Long corrects,
            Ground ground) {}

    /** Describes a case's share of a line in a year. */
    public record CaseShare(
            LineYear line, String caseNumber, String title, String category, String office, Usage usage) {}

    /** Returns the bookings, the latest first. */
    public List<Booking> bookings(Part part, int offset, int count) {
        return statement(BOOKING.formatted(BOOKINGS + "ORDER BY b.id DESC OFFSET :offset LIMIT :count", "DESC"), part)
                .param("offset", offset)
                .param("count", count)
                .query(MoneyTrail::booking)
                .list();
    }

    /** Returns the bookings after the given one in booking order, for a reader of all of them; 0 for the first. */
    public List<Booking> bookingsAfter(long id, Part part, int count) {
        return statement(BOOKING.formatted(BOOKINGS + "AND b.id > :after ORDER BY b.id LIMIT :count", ""), part)
                .param("after", id)
                .param("count", count)
                .query(MoneyTrail::booking)
                .list();
    }

    public long countBookings(Part part) {
        return statement("SELECT count(*) " + BOOKINGS, part).query(Long.class).single();
    }

    /** Returns the cases that have money there, the largest first. */
    public List<CaseShare> cases(Part part, int offset, int count) {
        return statement(
                        "SELECT money.*, (SELECT title FROM portvagt.money_owner c"
                                + " WHERE c.case_number = money.case_number) AS title " + CASES
                                + " ORDER BY reserved + committed + spent DESC, case_number, year, line"
                                + " OFFSET :offset LIMIT :count",
                        part)
                .param("offset", offset)
                .param("count", count)
                .query((row, number) -> new CaseShare(
                        line(part.municipality(), row, ""),
                        row.getString("case_number"),
                        row.getString("title"),
                        row.getString("category"),
                        row.getString("office"),
                        new Usage(
                                row.getBigDecimal("reserved"),
                                row.getBigDecimal("committed"),
                                row.getBigDecimal("spent"))))
                .list();
    }

    public long countCases(Part part) {
        return statement("SELECT count(*) " + CASES, part).query(Long.class).single();
    }

    /** Returns the offices of all bookings so far, in order. */
    public List<String> offices(String municipality) {
        return database.sql("""
                        SELECT DISTINCT office FROM portvagt.booking
                        WHERE municipality = :municipality AND office IS NOT NULL ORDER BY office""")
                .param("municipality", municipality)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, Part part) {
        return database.sql(sql)
                .param("municipality", part.municipality())
                .param("year", part.year())
                .param("line", part.line() == null ? null : part.line().name())
                .param("office", part.office())
                .param("category", part.category())
                .param("case", part.caseNumber());
    }

    private static Booking booking(ResultSet row, int number) throws SQLException {
        return new Booking(
                row.getLong("id"),
                row.getObject("booked_at", OffsetDateTime.class),
                row.getString("booked_by"),
                Operation.valueOf(row.getString("operation")),
                place(row, "from_"),
                place(row, "to_"),
                row.getBigDecimal("amount"),
                row.getString("case_number"),
                row.getString("title"),
                row.getString("category"),
                row.getString("office"),
                row.getObject("corrects", Long.class),
                ground(row));
    }

    private static Ground ground(ResultSet row) throws SQLException {
        return new Ground(
                row.getLong("decision_id"),
                DecisionSubject.valueOf(row.getString("subject")),
                DecisionOutcome.valueOf(row.getString("outcome")),
                DecisionAuthority.valueOf(row.getString("authority")),
                row.getObject("meeting_id", Long.class),
                row.getObject("held_on", LocalDate.class),
                row.getObject("item_number", Integer.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private static Place place(ResultSet row, String prefix) throws SQLException {
        return new Place(
                AccountKind.valueOf(row.getString(prefix + "kind")), line(row.getString("municipality"), row, prefix));
    }

    private static LineYear line(String municipality, ResultSet row, String prefix) throws SQLException {
        return new LineYear(
                municipality, PoolLine.valueOf(row.getString(prefix + "line")), row.getInt(prefix + "year"));
    }
}
