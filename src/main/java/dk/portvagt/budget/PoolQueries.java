package dk.portvagt.budget;

import dk.portvagt.budget.CasePosition.LinePosition;
import dk.portvagt.budget.Draw.Account;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts and ledger. */
@Component
public class PoolQueries {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final JdbcClient database;

    PoolQueries(JdbcClient database) {
        this.database = database;
    }

    /** Returns the status of all the municipality's lines from the given year on, in the order of year and line. */
    public List<LineStatus> lines(String municipality, int fromYear) {
        return database.sql("""
                        SELECT municipality, line, year,
                            (SELECT coalesce(sum(b.amount), 0.00) FROM portvagt.booking b
                                JOIN portvagt.account opened ON opened.id = b.to_account
                                JOIN portvagt.decision d ON d.id = b.decision_id
                                WHERE b.municipality = a.municipality AND b.case_number IS NULL
                                    AND b.operation = 'APPROPRIATE' AND d.subject = 'BUDGET_YEAR'
                                    AND opened.line = a.line AND opened.year = a.year) AS original,
                            -coalesce(sum(balance) FILTER (WHERE kind = 'APPROPRIATION'), 0.00) AS appropriated,
                            coalesce(sum(balance) FILTER (WHERE kind = 'AVAILABLE'), 0.00) AS available,
                            coalesce(sum(balance) FILTER (WHERE kind = 'RESERVED'), 0.00) AS reserved,
                            coalesce(sum(balance) FILTER (WHERE kind = 'COMMITTED'), 0.00) AS committed,
                            coalesce(sum(balance) FILTER (WHERE kind = 'SPENT'), 0.00) AS spent,
                            EXISTS (SELECT FROM portvagt.closed_budget_year c
                                WHERE c.municipality = a.municipality AND c.year = a.year) AS closed
                        FROM portvagt.account a
                        WHERE municipality = :municipality AND year >= :fromYear
                        GROUP BY municipality, line, year
                        HAVING bool_or(balance <> 0)
                        ORDER BY year, line
                        """)
                .param("municipality", municipality)
                .param("fromYear", fromYear)
                .query((row, number) -> new LineStatus(
                        lineYear(row),
                        row.getBigDecimal("original"),
                        row.getBigDecimal("appropriated"),
                        row.getBigDecimal("available"),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("committed"),
                        row.getBigDecimal("spent"),
                        row.getBoolean("closed")))
                .list();
    }

    BigDecimal available(LineYear line) {
        return database.sql("""
                        SELECT balance FROM portvagt.account a
                        WHERE municipality = :municipality AND line = :line AND year = :year AND kind = 'AVAILABLE'
                            AND coalesce(case_number, '') = '' AND NOT EXISTS (
                                SELECT FROM portvagt.closed_budget_year c
                                WHERE c.municipality = a.municipality AND c.year = a.year)
                        """)
                .param("municipality", line.municipality())
                .param("line", line.line().name())
                .param("year", line.year())
                .query(BigDecimal.class)
                .optional()
                .orElse(NOTHING);
    }

    CasePosition position(String caseNumber) {
        return new CasePosition(database.sql("""
                        SELECT municipality, line, year,
                            coalesce(sum(balance) FILTER (WHERE kind = 'RESERVED'), 0.00) AS reserved,
                            coalesce(sum(balance) FILTER (WHERE kind = 'COMMITTED'), 0.00) AS committed,
                            coalesce(sum(balance) FILTER (WHERE kind = 'SPENT'), 0.00) AS spent
                        FROM portvagt.account
                        WHERE case_number = :case
                        GROUP BY municipality, line, year
                        HAVING bool_or(balance <> 0)
                        ORDER BY year, line
                        """)
                .param("case", caseNumber)
                .query((row, number) -> new LinePosition(
                        lineYear(row),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("committed"),
                        row.getBigDecimal("spent")))
                .list());
    }

    /** Tells whether money was ever committed for the case, also when all of it is paid now. */
    boolean wasCommitted(String caseNumber) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.booking b JOIN portvagt.account t ON t.id = b.to_account
                            WHERE b.case_number = :case AND t.kind = 'COMMITTED')""").param("case", caseNumber).query(Boolean.class).single();
    }

    /** Returns the cases' reserved and committed money in the year, in the order of line and case. */
    public List<CaseMoney> caseMoney(String municipality, int year) {
        return database.sql("""
                        SELECT a.municipality, a.line, a.year, a.case_number,
                            coalesce(sum(a.balance) FILTER (WHERE a.kind = 'RESERVED'), 0.00) AS reserved,
                            coalesce(sum(a.balance) FILTER (WHERE a.kind = 'COMMITTED'), 0.00) AS committed,
                            (array_agg(b.category ORDER BY b.id DESC))[1] AS category,
                            (array_agg(b.office ORDER BY b.id DESC))[1] AS office
                        FROM portvagt.account a
                        CROSS JOIN LATERAL (
                            SELECT id, lower(category) AS category, office FROM portvagt.booking
                            WHERE case_number = a.case_number AND a.id IN (from_account, to_account)
                            ORDER BY id DESC LIMIT 1) b
                        WHERE a.municipality = :municipality AND a.year = :year AND a.kind IN ('RESERVED', 'COMMITTED')
                            AND a.balance > 0
                        GROUP BY a.municipality, a.line, a.year, a.case_number
                        ORDER BY a.line, a.case_number""")
                .param("municipality", municipality)
                .param("year", year)
                .query((row, number) -> new CaseMoney(
                        lineYear(row),
                        row.getString("case_number"),
                        row.getString("category"),
                        row.getString("office"),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("committed")))
                .list();
    }

    boolean isBalanced() {
        return new LedgerCheck(database).ofAll().isBalanced();
    }

    /** Returns the case's accounts of these kinds that hold money, in a fixed order. */
    List<Account> accountsWithMoney(String caseNumber, List<AccountKind> kinds) {
        return database.sql("""
                        SELECT kind, line, year FROM portvagt.account
                        WHERE case_number = :case AND kind IN (:kinds) AND balance > 0
                        ORDER BY id
                        """)
                .param("case", caseNumber)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query((row, number) -> account(row, ""))
                .list();
    }

    /**
     * Returns the draws that reverse the bookings under the key, one each. Empty when this municipality and case have
     * none.
     */
    List<Draw> reversalOf(String bookingKey, Basis basis) {
        return database.sql("""
                        SELECT b.id, b.entry, b.amount,
                            f.kind AS from_kind, f.line AS from_line, f.year AS from_year,
                            t.kind AS to_kind, t.line AS to_line, t.year AS to_year
                        FROM portvagt.booking b
                        JOIN portvagt.account f ON f.id = b.from_account
                        JOIN portvagt.account t ON t.id = b.to_account
                        WHERE b.booking_key = :key AND b.municipality = :municipality
                            AND b.case_number IS NOT DISTINCT FROM :case
                        ORDER BY b.entry
                        """)
                .param("key", bookingKey)
                .param("municipality", basis.municipality())
                .param("case", basis.caseNumber())
                .query((row, number) -> new Draw(
                        row.getInt("entry"),
                        account(row, "to_"),
                        account(row, "from_"),
                        row.getBigDecimal("amount"),
                        row.getLong("id")))
                .list();
    }

    /**
     * Returns the draws that take back what is left of the bookings under the key, the last booking first. Empty when
     * nothing is left, or this municipality and case have no such bookings.
     */
    List<Draw> takingBack(String bookingKey, Basis basis) {
        return reversalOf(bookingKey, basis).stream()
                .map(draw -> new Draw(draw.leg(), draw.from(), draw.to(), left(draw), draw.corrects()))
                .filter(draw -> draw.amount().signum() > 0)
                .sorted(Comparator.comparingInt(Draw::leg).reversed())
                .toList();
    }

    private BigDecimal left(Draw reversal) {
        return reversal.amount()
                .subtract(database.sql("SELECT coalesce(sum(amount), 0) FROM portvagt.booking WHERE corrects = ?")
                        .param(reversal.corrects())
                        .query(BigDecimal.class)
                        .single());
    }

    /** Returns the year that holds now what the case committed in the year; empty if a closing gave it back. */
    Optional<Integer> yearHolding(PoolLine line, int year, Basis basis) {
        return database.sql("""
                        WITH RECURSIVE held AS (
                            SELECT :year::int AS year
                            UNION ALL
                            SELECT held.year + 1 FROM held
                            JOIN portvagt.account source ON source.year = held.year AND source.kind = 'COMMITTED'
                                AND source.line = :line AND source.case_number = :case
                                AND source.municipality = :municipality
                            JOIN portvagt.booking carried ON carried.from_account = source.id
                                AND carried.operation = 'CARRY_OVER'
                            JOIN portvagt.account target ON target.id = carried.to_account
                                AND target.kind = 'COMMITTED')
                        SELECT max(year) FROM held
                        HAVING max(year) NOT IN (SELECT year FROM portvagt.closed_budget_year
                            WHERE municipality = :municipality)""")
                .param("year", year)
                .param("line", line.name())
                .param("case", basis.caseNumber())
                .param("municipality", basis.municipality())
                .query(Integer.class)
                .optional();
    }

    /** Returns the key of the bookings that reversed the given key's bookings, if any. */
    Optional<String> keyOfCorrection(String bookingKey) {
        return database.sql("""
                        SELECT DISTINCT correction.booking_key
                        FROM portvagt.booking correction JOIN portvagt.booking b ON b.id = correction.corrects
                        WHERE b.booking_key = :key
                        """).param("key", bookingKey).query(String.class).optional();
    }

    private static LineYear lineYear(ResultSet row) throws SQLException {
        return new LineYear(row.getString("municipality"), PoolLine.valueOf(row.getString("line")), row.getInt("year"));
    }

    private static Account account(ResultSet row, String prefix) throws SQLException {
        return new Account(
                AccountKind.valueOf(row.getString(prefix + "kind")),
                PoolLine.valueOf(row.getString(prefix + "line")),
                row.getInt(prefix + "year"));
    }
}
