package dk.portvagt.acquisition;

import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a case is expected to cost, by kind and year, in DKK. What is booked is the pool's business. */
@Repository
public class CaseCosts {

    private final JdbcClient database;

    CaseCosts(JdbcClient database) {
        this.database = database;
    }

    /** Forgets the earlier expectation of this kind; amounts of zero are left out, two of one year add up. */
    @Transactional
    public void replace(CaseNumber number, CostKind kind, List<YearAmount> amounts) {
        database.sql("DELETE FROM portvagt.case_cost WHERE case_number = :number AND kind = :kind")
                .param("number", number.toString())
                .param("kind", kind.name())
                .update();
        amounts.stream().filter(cost -> cost.amount().signum() != 0).forEach(cost -> add(number, kind, cost));
    }

    /** Forgets the earlier expectations of these kinds, all of them or none. */
    @Transactional
    public void replaceAll(CaseNumber number, Map<CostKind, List<YearAmount>> amounts) {
        amounts.forEach((kind, byYear) -> replace(number, kind, byYear));
    }

    public List<YearAmount> byYear(CaseNumber number, CostKind kind) {
        return database.sql(
                        "SELECT year, amount FROM portvagt.case_cost WHERE case_number = :number AND kind = :kind ORDER BY year")
                .param("number", number.toString())
                .param("kind", kind.name())
                .query((row, index) -> new YearAmount(row.getInt("year"), row.getBigDecimal("amount")))
                .list();
    }

    /** Everything over the whole life, in DKK: what the limits of authority are compared with. */
    public BigDecimal lifetimeTotal(CaseNumber number) {
        return database.sql("SELECT coalesce(sum(amount), 0) FROM portvagt.case_cost WHERE case_number = :number")
                .param("number", number.toString())
                .query(BigDecimal.class)
                .single();
    }

    private void add(CaseNumber number, CostKind kind, YearAmount cost) {
        database.sql("""
                        INSERT INTO portvagt.case_cost AS known (case_number, kind, year, amount)
                        VALUES (:number, :kind, :year, :amount)
                        ON CONFLICT (case_number, kind, year) DO UPDATE SET amount = known.amount + excluded.amount""")
                .param("number", number.toString())
                .param("kind", kind.name())
                .param("year", cost.year())
                .param("amount", cost.amount())
                .update();
    }
}
