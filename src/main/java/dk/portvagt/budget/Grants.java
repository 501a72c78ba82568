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
