package dk.portvagt.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.budget.Grant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the papers of decisions. */
@Repository
public class DecisionPapers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Grant>> GRANTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    DecisionPapers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Files the paper, which never changes afterwards. */
    public long file(DecisionPaper paper) {
        return database.sql("""
                        INSERT INTO portvagt.decision_paper (municipality, review_id, case_number, title, amounts, funding,
                            criteria, recommendation, summary, alternatives, consequences, asks, needs_council, drafted_at)
                        VALUES (:municipality, :review, :case, :title, :amounts, :funding,
                            :criteria, :recommendation, :summary, :alternatives, :consequences, CAST(:asks AS jsonb),
                            :needsCouncil, :now)
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
                .param("asks", json(paper.asks()))
                .param("needsCouncil", paper.needsCouncil())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Returns the paper that was filed last for the review. */
    public Optional<DecisionPaper> latestOf(long reviewId) {
        return database.sql("SELECT * FROM portvagt.decision_paper WHERE review_id = :review ORDER BY id DESC LIMIT 1")
                .param("review", reviewId)
                .query((row, number) -> paper(row))
                .optional();
    }

    /** Reads a row with all columns of the table of papers. */
    public static DecisionPaper paper(ResultSet row) throws SQLException {
        return DecisionPaper.in(row.getString("municipality"))
                .reviewId(row.getObject("review_id", Long.class))
                .caseNumber(row.getString("case_number"))
                .title(row.getString("title"))
                .amounts(row.getString("amounts"))
                .funding(row.getString("funding"))
                .criteria(row.getString("criteria"))
                .recommendation(row.getString("recommendation"))
                .summary(row.getString("summary"))
                .alternatives(row.getString("alternatives"))
                .consequences(row.getString("consequences"))
                .asks(grants(row.getString("asks")))
                .needsCouncil(row.getBoolean("needs_council"))
                .build();
    }

    private static String json(List<Grant> asks) {
        try {
            return JSON.writeValueAsString(asks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Grant> grants(String json) {
        try {
            return JSON.readValue(json, GRANTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
