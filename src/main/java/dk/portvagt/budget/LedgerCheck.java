package dk.portvagt.budget;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recalculates the whole ledger and compares it with the account balances and with what decisions grant.
 *
 * <p>The database lets only bookings change a balance, and no booking exceed its decision, so the check normally finds
 * no fault. It proves this, above all after a restore or an intervention in the database.
 */
@Component
public class LedgerCheck {

    /** A longer list of faults would not help the reader. */
    private static final int MOST_FAULTS = 100;

    private final JdbcClient database;

    LedgerCheck(JdbcClient database) {
        this.database = database;
    }

    /**
     * Reports the counts and the faults.
     *
     * @param total sum of all balances, the appropriations being negative; zero when every krone has a source
     * @param booked total amount moved by all bookings
     */
    public record Report(
            long accounts,
            long bookings,
            BigDecimal booked,
            BigDecimal total,
            List<Fault> faults,
            List<Overuse> overuses) {

        public Report {
            faults = List.copyOf(faults);
            overuses = List.copyOf(overuses);
        }

        public boolean isBalanced() {
            return total.signum() == 0 && faults.isEmpty() && overuses.isEmpty();
        }

        /** Returns the sum of all faults in DKK. Any value but zero needs attention. */
        public BigDecimal imbalance() {
            return Stream.concat(
                            faults.stream().map(Fault::amount),
                            overuses.stream().map(Overuse::amount))
                    .reduce(total.abs(), BigDecimal::add);
        }
    }

    /**
     * Describes a decision whose bookings exceed its grant, or whose use was counted wrongly.
     *
     * @param line the line and year that the money went to; of a closing year that year
     * @param granted zero when the decision grants nothing of the kind
     * @param used the sum of the bookings, less those corrected
     * @param counted the use that the database refuses further bookings by
     */
    public record Overuse(
            long decisionId, GrantKind kind, LineYear line, BigDecimal granted, BigDecimal used, BigDecimal counted) {

        private BigDecimal amount() {
            return used.subtract(counted).abs().max(used.subtract(granted).max(BigDecimal.ZERO));
        }
    }

    /**
     * Describes an account whose balance differs from the sum of its bookings, or is below zero.
     *
     * @param caseNumber null for an account of the line itself
     * @param balance the account's balance
     * @param movements the sum of its bookings
     */
    public record Fault(
            LineYear line, AccountKind kind, @Nullable String caseNumber, BigDecimal balance, BigDecimal movements) {

        private BigDecimal amount() {
            return balance.subtract(movements)
                    .abs()
                    .max(balance.min(BigDecimal.ZERO).negate());
        }
    }

    /** Checks all accounts and bookings of all municipalities, as they are at one moment. */
    public Report ofAll() {
        return check(null);
    }

    /** Checks all accounts and bookings of the municipality, as they are at one moment. */
    public Report of(String municipality) {
        return check(municipality);
    }

    private Report check(@Nullable String municipality) {
        List<Row> rows = database.sql("""
                        WITH ledger AS (
                            SELECT account_id, sum(amount) AS moved
                            FROM (
                                SELECT to_account AS account_id, amount FROM portvagt.booking
                                WHERE (:municipality::text IS NULL OR municipality = :municipality)
                                UNION ALL
                                SELECT from_account, -amount FROM portvagt.booking
                                WHERE (:municipality::text IS NULL OR municipality = :municipality)) movement
                            GROUP BY account_id),
                        checked AS (
                            SELECT a.*, coalesce(moved, 0.00) AS moved
                            FROM portvagt.account a LEFT JOIN ledger ON ledger.account_id = a.id
                            WHERE (:municipality::text IS NULL OR municipality = :municipality))
                        SELECT counted.*, fault.*
                        FROM (
                            SELECT (SELECT count(*) FROM checked) AS accounts,
                                (SELECT coalesce(sum(balance), 0.00) FROM checked) AS total,
                                count(*) AS bookings, coalesce(sum(amount), 0.00) AS booked
                            FROM portvagt.booking WHERE (:municipality::text IS NULL OR municipality = :municipality)) counted
                        LEFT JOIN (
                            SELECT municipality, line, year, kind, case_number, balance, moved FROM checked
                            WHERE balance <> moved OR (kind <> 'APPROPRIATION' AND balance < 0)
                            ORDER BY municipality, year, line, kind, case_number LIMIT :most) fault ON true""")
                .param("municipality", municipality)
                .param("most", MOST_FAULTS)
                .query((row, number) -> new Row(counted(row), fault(row)))
                .list();
        Report counted = rows.get(0).counted();
        List<Fault> faults =
                rows.stream().map(Row::fault).filter(Objects::nonNull).toList();
        return new Report(
                counted.accounts(),
                counted.bookings(),
                counted.booked(),
                counted.total(),
                faults,
                overuses(municipality));
    }

    private List<Overuse> overuses(@Nullable String municipality) {
        return database.sql("""
                        SELECT * FROM portvagt.grant_in_ledger
                        WHERE (:municipality::text IS NULL OR municipality = :municipality)
                            AND (used > granted OR used <> counted)
                        ORDER BY decision_id, kind, line, year LIMIT :most""")
                .param("municipality", municipality)
                .param("most", MOST_FAULTS)
                .query((row, number) -> new Overuse(
                        row.getLong("decision_id"),
                        GrantKind.valueOf(row.getString("kind")),
                        line(row),
                        row.getBigDecimal("granted"),
                        row.getBigDecimal("used"),
                        row.getBigDecimal("counted")))
                .list();
    }

    private static Report counted(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("accounts"),
                row.getLong("bookings"),
                row.getBigDecimal("booked"),
                row.getBigDecimal("total"),
                List.of(),
                List.of());
    }

    private static @Nullable Fault fault(ResultSet row) throws SQLException {
        return row.getString("kind") == null
                ? null
                : new Fault(
                        line(row),
                        AccountKind.valueOf(row.getString("kind")),
                        row.getString("case_number"),
                        row.getBigDecimal("balance"),
                        row.getBigDecimal("moved"));
    }

    private static LineYear line(ResultSet row) throws SQLException {
        return new LineYear(row.getString("municipality"), PoolLine.valueOf(row.getString("line")), row.getInt("year"));
    }

    /** Holds the counts, which every row repeats, with one fault if there is one. */
    private record Row(Report counted, @Nullable Fault fault) {}
}
