package dk.portvagt.landscape;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up a municipality's benefits by year: planned by its cases, and measured by the reviews of its solutions. */
@Repository
public class BenefitsByYear {

    private static final String YEARS = """
            WITH measured AS (
                SELECT DISTINCT ON (case_number, year) case_number, extract(year FROM reviewed_on)::int AS year,
                    realised_yearly_benefit AS amount
                FROM portvagt.solution_review JOIN portvagt.solution USING (case_number)
                WHERE municipality = :municipality AND realised_yearly_benefit IS NOT NULL
                    AND reviewed_on >= make_date(:from, 1, 1)
                ORDER BY case_number, year, reviewed_on DESC, solution_review.id DESC),
            planned AS (
                SELECT benefit.case_number, benefit.year, benefit.amount, solution.case_number IS NOT NULL AS live,
                    measured.case_number IS NOT NULL AS compared
                FROM portvagt.acquisition_case own
                JOIN portvagt.case_benefit benefit USING (case_number)
                LEFT JOIN portvagt.solution USING (case_number)
                LEFT JOIN measured ON measured.case_number = benefit.case_number AND measured.year = benefit.year
                WHERE own.municipality = :municipality AND benefit.year BETWEEN :from AND :until
                    AND (own.status = 'OPEN' OR solution.case_number IS NOT NULL)
                    AND (solution.retired_on IS NULL OR benefit.year <= extract(year FROM solution.retired_on)))
            SELECT year,
                (SELECT sum(amount) FROM planned WHERE planned.year = years.year AND live) AS in_operation,
                (SELECT sum(amount) FROM planned WHERE planned.year = years.year AND NOT live) AS ahead,
                (SELECT sum(amount) FROM planned WHERE planned.year = years.year AND compared) AS compared,
                (SELECT sum(amount) FROM measured WHERE measured.year = years.year) AS realised,
                (SELECT count(*) FROM planned WHERE planned.year = years.year AND live) AS solutions,
                (SELECT count(*) FROM measured WHERE measured.year = years.year) AS measured
            FROM generate_series(:from, :until) AS years (year) ORDER BY year""";

    private final JdbcClient database;

    BenefitsByYear(JdbcClient database) {
        this.database = database;
    }

    /**
     * Holds the benefits of a year, in DKK; null where nothing is planned or measured.
     *
     * @param inOperation planned by solutions that went live
     * @param ahead planned by cases that have not gone live
     * @param compared planned by those solutions whose benefit of the year was measured
     * @param realised as measured
     * @param solutions number of solutions that planned a benefit
     * @param measured number of solutions whose benefit was measured
     */
    public record OfYear(
            int year,
            @Nullable BigDecimal inOperation,
            @Nullable BigDecimal ahead,
            @Nullable BigDecimal compared,
            @Nullable BigDecimal realised,
            int solutions,
            int measured) {}

    /** Returns each year from the first to the last, both included. */
    public List<OfYear> of(String municipality, int from, int until) {
        return database.sql(YEARS)
                .param("municipality", municipality)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new OfYear(
                        row.getInt("year"),
                        row.getBigDecimal("in_operation"),
                        row.getBigDecimal("ahead"),
                        row.getBigDecimal("compared"),
                        row.getBigDecimal("realised"),
                        row.getInt("solutions"),
                        row.getInt("measured")))
                .list();
    }
}
