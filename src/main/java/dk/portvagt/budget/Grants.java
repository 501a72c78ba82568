package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what decisions grant. The database writes it together with the decision, and refuses a booking beyond it; so a
 * step that books reads its amounts here.
 */
@Repository
public class Grants {

    private final JdbcClient database;

    Grants(JdbcClient database) {
        this.database = database;
    }

    /** Returns everything that the decision grants, in a fixed order; empty for one that grants no money. */
    public List<Grant> of(long decisionId) {
        return database.sql("SELECT * FROM portvagt.decision_grant WHERE decision_id = :decision"
                        + " ORDER BY kind, line, year, from_line, from_year, case_number")
                .param("decision", decisionId)
                .query((row, number) -> new Grant(
                        GrantKind.valueOf(row.getString("kind")),
                        PoolLine.valueOf(row.getString("line")),
                        row.getInt("year"),
                        row.getBoolean("every_year"),
                        row.getString("from_line") == null ? null : PoolLine.valueOf(row.getString("from_line")),
                        row.getObject("from_year", Integer.class),
                        row.getString("case_number"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** Returns the amounts by year that the decision grants of this kind on the line. */
    public List<YearAmount> byYear(long decisionId, GrantKind kind, PoolLine line) {
        return of(decisionId).stream()
                .filter(grant -> grant.kind() == kind && grant.line() == line && grant.amount() != null)
                .map(grant -> new YearAmount(grant.year(), grant.amount()))
                .toList();
    }

    /**
     * Returns what is still to commit when a case costs this much a year to operate, in DKK: for each year that it has
     * committed already, from the given one on, where that is less.
     */
    public List<YearAmount> operationBeyond(String caseNumber, int fromYear, BigDecimal yearlyCost) {
        return database.sql("""
                        SELECT counted.year, :cost - sum(counted.used) AS more
                        FROM portvagt.operation_grants(:case) g
                        JOIN portvagt.grant_use counted ON counted.grant_id = g.id
                        WHERE counted.year >= :from AND counted.used > 0
                        GROUP BY counted.year HAVING sum(counted.used) < :cost ORDER BY counted.year""")
                .param("case", caseNumber)
                .param("from", fromYear)
                .param("cost", yearlyCost)
                .query((row, number) -> new YearAmount(row.getInt("year"), row.getBigDecimal("more")))
                .list();
    }

    /**
     * Returns what is to commit when the decision on a change adds to a solution's yearly cost of operation, in DKK: in
     * the given year, and in each later one that is committed already. It is what the change adds, or less where the
     * year lacks less.
     *
     * @param caseNumber the case of the solution
     */
    public List<YearAmount> operationAdded(long decisionId, String caseNumber, int fromYear) {
        return database.sql("""
                        SELECT due.year, least(added.amount, force.granted - force.used) AS more
                        FROM portvagt.decision ruling
                        JOIN portvagt.decision_paper paper ON paper.id = ruling.paper_id
                        CROSS JOIN jsonb_to_recordset(paper.asks) AS added (kind text, "caseNumber" text, amount numeric)
                        CROSS JOIN LATERAL (SELECT :from AS year
                            UNION SELECT counted.year FROM portvagt.operation_grants(:case) g
                            JOIN portvagt.grant_use counted ON counted.grant_id = g.id
                            WHERE counted.year > :from AND counted.used > 0) due
                        CROSS JOIN LATERAL portvagt.operation_in_force(:case, due.year) force
                        WHERE ruling.id = :decision AND added.kind = 'COMMIT' AND added."caseNumber" = :case
                            AND force.decision_id = :decision AND force.granted > force.used
                        ORDER BY due.year""")
                .param("decision", decisionId)
                .param("case", caseNumber)
                .param("from", fromYear)
                .query((row, number) -> new YearAmount(row.getInt("year"), row.getBigDecimal("more")))
                .list();
    }

    /** Returns the yearly amount that the decision in force grants the case to operate; zero when none does. */
    public BigDecimal operationInForce(String caseNumber, int year) {
        return database.sql("SELECT granted FROM portvagt.operation_in_force(:case, :year)")
                .param("case", caseNumber)
                .param("year", year)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    /** Returns the amount that the decision grants to operation in the year; zero when it grants none. */
    public BigDecimal operation(long decisionId, int year) {
        return of(decisionId).stream()
                .filter(grant -> grant.kind() == GrantKind.COMMIT
                        && grant.line() == PoolLine.OPERATION
                        && (grant.year() == year || grant.everyYear() && grant.year() < year))
                .reduce((earlier, later) -> later)
                .map(Grant::amount)
                .orElse(BigDecimal.ZERO);
    }
}
