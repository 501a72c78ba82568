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
 * Commits the yearly cost of every solution in operation automatically.
 *
 * <p>Go-live (G3) commits a solution's first year. This class commits every later year on the decision in force: that
 * one, or the last approved change of the contract. Where a change made a year dearer that is committed already, it
 * commits the difference.
 */
@Service
public class OperationCommitments {

    /** A contract that has ended before the year begins, and nobody has said that the solution goes on without it. */
    private static final String RAN_OUT = """
            EXISTS (SELECT FROM portvagt.contract k
                WHERE k.case_number = s.case_number AND k.operated_without_since IS NULL
                    AND least(k.ended_on, k.end_date) < make_date(:year, 1, 1))""";

    private final JdbcClient database;
    private final CentralPool pool;
    private final BudgetYears years;

    OperationCommitments(JdbcClient database, CentralPool pool, BudgetYears years) {
        this.database = database;
        this.pool = pool;
        this.years = years;
    }

    /**
     * Commits the year's uncommitted cost of each solution, the longest in use first, as far as the line allows. Skips
     * a solution that does not fit in favour of a smaller one that does. Running it again books the missing ones.
     *
     * @param bookedBy user id
     * @return the uncovered rest
     */
    @Transactional
    public OperationGap commit(String municipality, int year, String bookedBy) {
        if (!years.isClosed(municipality, year)) {
            due(municipality, year).forEach(cost -> commit(cost, year, bookedBy));
        }
        return gap(municipality, year);
    }

    /** Returns the solutions in operation without a commitment in the year; none in a closed year. */
    public OperationGap gap(String municipality, int year) {
        return new OperationGap(
                years.isClosed(municipality, year) ? List.of() : due(municipality, year),
                pool.available(new LineYear(municipality, PoolLine.OPERATION, year)));
    }

    /**
     * Returns the solutions whose cost in the year is not committed because their contract ends before it, and their
     * owners have not said that they are operated on.
     */
    public List<OperatingCost> withoutContract(String municipality, int year) {
        return years.isClosed(municipality, year) ? List.of() : costs(municipality, year, RAN_OUT);
    }

    private void commit(OperatingCost cost, int year, String bookedBy) {
        String number = cost.caseNumber().toString();
        pool.commitFromPool(
                PoolLine.OPERATION,
                List.of(new YearAmount(year, cost.amount())),
                new Basis(
                        "%s:operation-%d:decision-%d".formatted(number, year, cost.decisionId()),
                        cost.decisionId(),
                        cost.caseNumber().municipality(),
                        number,
                        cost.category(),
                        cost.office(),
                        bookedBy));
    }

    /**
     * Returns the costs due. Leaves out solutions that are retired, have an approved phase-out, whose contract ran out
     * without anybody's word, or that went live after the year, which may still await closing. The cost is what the
     * decision in force grants and no decision has used.
     */
    private List<OperatingCost> due(String municipality, int year) {
        return costs(municipality, year, "NOT " + RAN_OUT);
    }

    private List<OperatingCost> costs(String municipality, int year, String which) {
        return database.sql("""
                        SELECT s.case_number, s.name, lower(c.category) AS category, c.office,
                            force.granted - force.used AS amount, force.decision_id
                        FROM portvagt.solution s
                        JOIN portvagt.acquisition_case c USING (case_number)
                        CROSS JOIN LATERAL portvagt.operation_in_force(s.case_number, :year) force
                        WHERE s.municipality = :municipality AND s.retired_on IS NULL
                            AND c.status = 'OPEN' AND c.phase <> 'PHASE_OUT'
                            AND extract(year FROM s.live_on) <= :year AND force.granted > force.used
                            AND %s
                        ORDER BY s.live_on, s.case_number""".formatted(which))
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
