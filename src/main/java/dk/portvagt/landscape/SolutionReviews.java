package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The yearly reviews of the solutions in operation. */
@Repository
public class SolutionReviews {

    private final JdbcClient database;
    private final Clock clock;

    SolutionReviews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Held today. */
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

    /** One year after the last review, or after go-live. */
    public LocalDate nextDue(CaseNumber number) {
        return database.sql("""
                        SELECT coalesce(max(reviewed_on), live_on)
                        FROM portvagt.solution LEFT JOIN portvagt.solution_review USING (case_number)
                        WHERE case_number = :number GROUP BY live_on""")
                .param("number", number.toString())
                .query(LocalDate.class)
                .single()
                .plusYears(1);
    }
}
