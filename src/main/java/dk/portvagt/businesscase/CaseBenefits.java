package dk.portvagt.businesscase;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the expected benefits of a case by year, in DKK. */
@Repository
public class CaseBenefits {

    private final JdbcClient database;
    private final AcquisitionCases cases;

    CaseBenefits(JdbcClient database, AcquisitionCases cases) {
        this.database = database;
        this.cases = cases;
    }

    /** Replaces the earlier expectation. Leaves out amounts of zero and adds up amounts of the same year. */
    @Transactional
    public void replace(CaseNumber number, List<YearAmount> amounts) {
        // Of two who replace them at once the second waits, and then replaces what the first has written.
        cases.lock(number);
        database.sql("DELETE FROM portvagt.case_benefit WHERE case_number = :number")
                .param("number", number.toString())
                .update();
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        amounts.stream()
                .filter(benefit -> benefit.amount().signum() > 0)
                .forEach(benefit -> byYear.merge(benefit.year(), benefit.amount(), BigDecimal::add));
        database.sql("""
                        INSERT INTO portvagt.case_benefit (case_number, year, amount)
                        SELECT :number, year, amount FROM unnest(:years, :amounts) AS benefit (year, amount)""")
                .param("number", number.toString())
                .param("years", byYear.keySet().toArray(Integer[]::new))
                .param("amounts", byYear.values().toArray(BigDecimal[]::new))
                .update();
    }

    public List<YearAmount> byYear(CaseNumber number) {
        return database.sql("SELECT year, amount FROM portvagt.case_benefit WHERE case_number = :number ORDER BY year")
                .param("number", number.toString())
                .query((row, index) -> new YearAmount(row.getInt("year"), row.getBigDecimal("amount")))
                .list();
    }
}
