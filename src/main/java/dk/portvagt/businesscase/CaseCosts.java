package dk.portvagt.businesscase;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the expected costs of a case by kind and year, in DKK. The pool keeps the booked amounts. */
@Repository
public class CaseCosts {

    private final JdbcClient database;
    private final AcquisitionCases cases;

    CaseCosts(JdbcClient database, AcquisitionCases cases) {
        this.database = database;
        this.cases = cases;
    }

    /**
     * Replaces the earlier expectation of this kind. Leaves out amounts of zero and adds up amounts of the same year.
     */
    @Transactional
    public void replace(CaseNumber number, CostKind kind, List<YearAmount> amounts) {
        replaceAll(number, Map.of(kind, amounts));
    }

    /** Replaces several kinds at once, all or none; see {@link #replace}. */
    @Transactional
    public void replaceAll(CaseNumber number, Map<CostKind, List<YearAmount>> amounts) {
        // Of two who replace them at once the second waits, and then replaces what the first has written.
        cases.lock(number);
        database.sql("DELETE FROM portvagt.case_cost WHERE case_number = :number AND kind = ANY (:kinds)")
                .param("number", number.toString())
                .param("kinds", amounts.keySet().stream().map(Enum::name).toArray(String[]::new))
                .update();
        List<Cost> costs = amounts.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(cost -> new Cost(kind.getKey(), cost)))
                .filter(cost -> cost.amount().amount().signum() != 0)
                .toList();
        if (!costs.isEmpty()) {
            add(number, costs);
        }
    }

    public List<YearAmount> byYear(CaseNumber number, CostKind kind) {
        return database.sql(
                        "SELECT year, amount FROM portvagt.case_cost WHERE case_number = :number AND kind = :kind ORDER BY year")
                .param("number", number.toString())
                .param("kind", kind.name())
                .query((row, index) -> new YearAmount(row.getInt("year"), row.getBigDecimal("amount")))
                .list();
    }

    /** Returns the expected costs of all kinds, by year. */
    public List<YearAmount> byYear(CaseNumber number) {
        return database.sql("SELECT year, sum(amount) AS amount FROM portvagt.case_cost"
                        + " WHERE case_number = :number GROUP BY year ORDER BY year")
                .param("number", number.toString())
                .query((row, index) -> new YearAmount(row.getInt("year"), row.getBigDecimal("amount")))
                .list();
    }

    /** Returns the total cost over the whole life, in DKK, for comparison with the limits of authority. */
    public BigDecimal lifetimeTotal(CaseNumber number) {
        return database.sql("SELECT coalesce(sum(amount), 0) FROM portvagt.case_cost WHERE case_number = :number")
                .param("number", number.toString())
                .query(BigDecimal.class)
                .single();
    }

    private void add(CaseNumber number, List<Cost> costs) {
        database.sql("""
                        INSERT INTO portvagt.case_cost (case_number, kind, year, amount)
                        SELECT :number, kind, year, sum(amount)
                        FROM unnest(:kinds, :years, :amounts) AS cost (kind, year, amount)
                        GROUP BY kind, year""")
                .param("number", number.toString())
                .param("kinds", costs.stream().map(cost -> cost.kind().name()).toArray(String[]::new))
                .param("years", costs.stream().map(cost -> cost.amount().year()).toArray(Integer[]::new))
                .param(
                        "amounts",
                        costs.stream().map(cost -> cost.amount().amount()).toArray(BigDecimal[]::new))
                .update();
    }

    private record Cost(CostKind kind, YearAmount amount) {}
}
