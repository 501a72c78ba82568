package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.YearAmount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the yearly reviews of the solutions in operation. */
@Repository
public class SolutionReviews {

    private final JdbcClient database;
    private final Clock clock;

    SolutionReviews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records a review held today. */
    public void record(CaseNumber number, SolutionReview review) {
        database.sql("""
                        INSERT INTO portvagt.solution_review
                            (case_number, reviewed_on, continued, realised_yearly_benefit, findings)
                        VALUES (:number, :today, :continued, :benefit, :findings)""")
                .param("number", number.toString())
                .param("today", LocalDate.now(clock))
                .param("continued", review.continued())
                .param("benefit", review.realisedYearlyBenefit())
                .param("findings", review.findings())
                .update();
    }

    /** Returns each year's last measured yearly benefit, in DKK. Omits years without a measurement. */
    public List<YearAmount> realisedBenefits(CaseNumber number) {
        return database.sql("""
                        SELECT DISTINCT ON (year) extract(year FROM reviewed_on)::int AS year, realised_yearly_benefit
                        FROM portvagt.solution_review
                        WHERE case_number = :number AND realised_yearly_benefit IS NOT NULL
                        ORDER BY year, reviewed_on DESC, id DESC""")
                .param("number", number.toString())
                .query((row, index) -> new YearAmount(row.getInt("year"), row.getBigDecimal("realised_yearly_benefit")))
                .list();
    }

    /** Returns the day one year after the last review, after go-live, or after it was taken in. */
    public LocalDate nextDue(CaseNumber number) {
        return database.sql("""
                        SELECT coalesce(max(reviewed_on), followed_from, live_on)
                        FROM portvagt.solution LEFT JOIN portvagt.solution_review USING (case_number)
                        WHERE case_number = :number GROUP BY followed_from, live_on""")
                .param("number", number.toString())
                .query(LocalDate.class)
                .single()
                .plusYears(1);
    }
}
