package dk.portvagt.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the papers of decisions. */
@Repository
public class DecisionPapers {

    private final JdbcClient database;
    private final Clock clock;

    DecisionPapers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public long file(DecisionPaper paper) {
        return database.sql("""
                        INSERT INTO portvagt.decision_paper (municipality, review_id, case_number, title, amounts, funding,
                            criteria, recommendation, summary, alternatives, consequences, drafted_at)
                        VALUES (:municipality, :review, :case, :title, :amounts, :funding,
                            :criteria, :recommendation, :summary, :alternatives, :consequences, :now)
                        RETURNING id""")
                .param("municipality", paper.municipality())
                .param("review", paper.reviewId())
                .param("case", paper.caseNumber())
                .param("title", paper.title())
                .param("amounts", paper.amounts())
                .param("funding", paper.funding())
                .param("criteria", paper.criteria())
                .param("recommendation", paper.recommendation())
                .param("summary", paper.summary())
                .param("alternatives", paper.alternatives())
                .param("consequences", paper.consequences())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }
}
