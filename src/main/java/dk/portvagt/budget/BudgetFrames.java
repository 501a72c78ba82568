package dk.portvagt.budget;

import dk.portvagt.budget.FrameStatus.Usage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the frames of each municipality's budget years: the amounts that the approved budget allots to each category
 * and office.
 *
 * <p>Frames steer and warn. The ledger enforces the hard limit on the line. A municipality without frames has the lines
 * alone.
 */
@Component
public class BudgetFrames {

    private final JdbcClient database;
    private final Clock clock;

    BudgetFrames(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds to frames; negative amounts reduce them. Idempotent: a key enters its amounts once.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if a frame would become negative, or the decision
     *     approves no budget
     */
    @Transactional
    public void enter(List<FrameAmount> amounts, Basis basis) {
        if (amounts.isEmpty()) {
            return;
        }
        Integer[] entries = new Integer[amounts.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = i + 1;
        }
        database.sql("""
                        INSERT INTO portvagt.budget_frame_entry (entry_key, entry, municipality, line, year, category,
                            office, amount, decision_id, entered_at, entered_by)
                        SELECT :key, given.entry, :municipality, given.line, given.year, given.category, given.office,
                            given.amount, :decision, :at, :by
                        FROM unnest(:entries, :lines, :years, :categories, :offices, :amounts)
                            AS given (entry, line, year, category, office, amount)
                        WHERE NOT EXISTS (SELECT FROM portvagt.budget_frame_entry WHERE entry_key = :key)""")
                .param("key", basis.key())
                .param("municipality", basis.municipality())
                .param("decision", basis.decisionId())
                .param("at", OffsetDateTime.now(clock))
                .param("by", basis.bookedBy())
                .param("entries", entries)
                .param(
                        "lines",
                        amounts.stream()
                                .map(given -> given.frame().line().name())
                                .toArray(String[]::new))
                .param(
                        "years",
                        amounts.stream().map(given -> given.frame().year()).toArray(Integer[]::new))
                .param(
                        "categories",
                        amounts.stream().map(given -> given.frame().category()).toArray(String[]::new))
                .param(
                        "offices",
                        amounts.stream().map(given -> given.frame().office()).toArray(String[]::new))
                .param("amounts", amounts.stream().map(FrameAmount::amount).toArray(BigDecimal[]::new))
                .update();
    }

    /**
     * Moves money between two frames of the same line and year. Bookings on the giving frame wait until the transaction
     * ends.
     *
     * @return the giving frame's shortfall; empty when the money is moved, now or under this key before
     */
    @Transactional
    public Optional<Shortfall> move(Frame from, Frame to, BigDecimal amount, Basis basis) {
        if (from.line() != to.line() || from.year() != to.year()) {
            throw new IllegalArgumentException("Frames belong to different lines or years: " + from + ", " + to);
        }
        database.sql("SELECT portvagt.hold_year(:municipality, :year)")
                .param("municipality", basis.municipality())
                .param("year", from.year())
                .query((row, number) -> "held")
                .single();
        BigDecimal left = isEntered(basis.key()) ? amount : left(basis.municipality(), from);
        if (left.compareTo(amount) < 0) {
            return Optional.of(new Shortfall(
                    new LineYear(basis.municipality(), from.line(), from.year()), amount, left.max(BigDecimal.ZERO)));
        }
        enter(List.of(new FrameAmount(from, amount.negate()), new FrameAmount(to, amount)), basis);
        return Optional.empty();
    }

    /** Returns the unused amount of the frame; zero where there is no frame. */
    public BigDecimal left(String municipality, Frame frame) {
        return status(municipality, frame).map(FrameStatus::left).orElse(BigDecimal.ZERO);
    }

    /** Returns the budget of the frame; zero where there is no frame. */
    BigDecimal budget(String municipality, Frame frame) {
        return status(municipality, frame).map(FrameStatus::budget).orElse(BigDecimal.ZERO);
    }

    private Optional<FrameStatus> status(String municipality, Frame frame) {
        return of(municipality, frame.year()).stream()
                .filter(status -> status.frame().equals(frame))
                .findFirst();
    }

    /** Tells whether the approved budget divides the line among categories and offices. */
    public boolean isDivided(LineYear line) {
        return of(line.municipality(), line.year()).stream()
                .anyMatch(status ->
                        status.frame().line() == line.line() && status.budget().signum() != 0);
    }

    /** Returns all frames of the year, and use without a frame, in the order of line, office and category. */
    public List<FrameStatus> of(String municipality, int year) {
        return database.sql("""
                        WITH frame AS (
                            SELECT line, category, office, sum(amount) AS budget
                            FROM portvagt.budget_frame_entry
                            WHERE municipality = :municipality AND year = :year
                            GROUP BY line, category, office),
                        used AS (
                            SELECT a.line, dimension.category, dimension.office,
                                coalesce(sum(a.balance) FILTER (WHERE a.kind = 'RESERVED'), 0) AS reserved,
                                coalesce(sum(a.balance) FILTER (WHERE a.kind = 'COMMITTED'), 0) AS committed,
                                coalesce(sum(a.balance) FILTER (WHERE a.kind = 'SPENT'), 0) AS spent
                            FROM portvagt.account a
                            CROSS JOIN LATERAL (
                                -- A case's category and office as they were when this money last moved.
                                SELECT lower(b.category) AS category, b.office FROM portvagt.booking b
                                WHERE b.case_number = a.case_number AND a.id IN (b.from_account, b.to_account)
                                ORDER BY b.id DESC LIMIT 1) dimension
                            WHERE a.municipality = :municipality AND a.year = :year AND a.case_number IS NOT NULL
                                AND a.balance > 0
                            GROUP BY a.line, dimension.category, dimension.office)
                        SELECT line, category, office, coalesce(budget, 0.00) AS budget,
                            coalesce(reserved, 0.00) AS reserved, coalesce(committed, 0.00) AS committed,
                            coalesce(spent, 0.00) AS spent
                        FROM frame FULL JOIN used USING (line, category, office)
                        WHERE coalesce(budget, 0) <> 0 OR reserved IS NOT NULL
                        ORDER BY line, office, category""")
                .param("municipality", municipality)
                .param("year", year)
                .query((row, number) -> status(row, year))
                .list();
    }

    /** Tells whether the key has been entered. */
    public boolean isEntered(String key) {
        return database.sql("SELECT EXISTS (SELECT FROM portvagt.budget_frame_entry WHERE entry_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private static FrameStatus status(ResultSet row, int year) throws SQLException {
        return new FrameStatus(
                new Frame(
                        PoolLine.valueOf(row.getString("line")),
                        year,
                        row.getString("category"),
                        row.getString("office")),
                row.getBigDecimal("budget"),
                new Usage(row.getBigDecimal("reserved"), row.getBigDecimal("committed"), row.getBigDecimal("spent")));
    }
}
