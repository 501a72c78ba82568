package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly cost of every solution in operation, committed without anybody asking.
 *
 * <p>The first year of a solution is committed when it goes live (G3); every later one here, on the same decision.
 */
@Service
public class OperationCommitments {

    private final JdbcClient database;
    private final CentralPool pool;
    private final BudgetYears years;

    OperationCommitments(JdbcClient database, CentralPool pool, BudgetYears years) {
        this.database = database;
        this.pool = pool;
        this.years = years;
    }

    /**
     * Commits the year's cost of each solution that is not committed yet, the longest in use first, as far as the line
     * goes: one that does not fit is passed over for a smaller one that does. Again, it books what has been missing.
     *
     * @param bookedBy user id
     * @return what is still not covered
     */
    @Transactional
    public OperationGap commit(String municipality, int year, String bookedBy) {
        if (!years.isClosed(municipality, year)) {
            due(municipality, year).forEach(cost -> commit(cost, year, bookedBy));
        }
        return gap(municipality, year);
    }

    /** The solutions in operation whose cost is not committed in the year; none in a closed one. */
    public OperationGap gap(String municipality, int year) {
        return new OperationGap(
                years.isClosed(municipality, year) ? List.of() : due(municipality, year),
                pool.available(new LineYear(municipality, PoolLine.OPERATION, year)));
    }

    private void commit(OperatingCost cost, int year, String bookedBy) {
        String number = cost.caseNumber().toString();
        pool.commitFromPool(
                PoolLine.OPERATION,
                List.of(new YearAmount(year, cost.amount())),
                new Basis(
                        number + ":operation-" + year,
                        cost.decisionId(),
                        cost.caseNumber().municipality(),
                        number,
                        cost.category(),
                        cost.office(),
                        bookedBy));
    }

    /**
     * Solutions whose phase-out is decided, or that are retired, are left out, and those that went live after the year:
     * it may still wait for its closing. The cost is that of the business case in the year; beyond the life it reckoned
     * with, that of its last year before.
     */
    private List<OperatingCost> due(String municipality, int year) {
        return database.sql("""
                        SELECT s.case_number, s.name, lower(c.category) AS category, c.office, cost.amount,
                            ruling.id AS decision_id
                        FROM portvagt.solution s
                        JOIN portvagt.acquisition_case c USING (case_number)
                        CROSS JOIN LATERAL (
                            SELECT amount FROM portvagt.case_cost
                            WHERE case_number = s.case_number AND kind = 'OPERATION'
                            ORDER BY year > :year, abs(year - :year) LIMIT 1) cost
                        CROSS JOIN LATERAL (
                            SELECT id FROM portvagt.decision
                            WHERE case_number = s.case_number AND subject = 'G3'
                                AND outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
                            ORDER BY id DESC LIMIT 1) ruling
                        WHERE s.municipality = :municipality AND s.retired_on IS NULL
                            AND c.status = 'OPEN' AND c.phase <> 'PHASE_OUT'
                            AND extract(year FROM s.live_on) <= :year
                            AND NOT EXISTS (
                                SELECT FROM portvagt.booking b JOIN portvagt.account a ON a.id = b.to_account
                                WHERE b.case_number = s.case_number AND b.operation = 'COMMIT_FROM_POOL'
                                    AND a.line = 'OPERATION' AND a.year = :year)
                        ORDER BY s.live_on, s.case_number""")
                .param("municipality", municipality)
                .param("year", year)
                .query((row, number) -> new OperatingCost(
                        CaseNumber.of(row.getString("case_number")),
                        row.getString("name"),
                        row.getString("category"),
                        row.getString("office"),
                        row.getBigDecimal("amount"),
                        row.getLong("decision_id")))
                .list();
    }
}
