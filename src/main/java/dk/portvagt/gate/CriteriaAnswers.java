package dk.portvagt.gate;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.gate.CriterionAnswer.Answer;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the answers to the gate criteria of each review. An answer needs evidence and a name; a tick alone is not
 * enough.
 */
@Repository
public class CriteriaAnswers {

    private final JdbcClient database;
    private final Clock clock;

    CriteriaAnswers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records all answers of a review or none. A new answer in the same review replaces the earlier one.
     *
     * @param gate G1 to G5
     */
    @Transactional
    public Outcome<Nothing> record(CaseNumber number, String gate, long reviewId, List<CriterionAnswer> answers) {
        for (CriterionAnswer answer : answers) {
            if (!answer.isComplete()) {
                return Outcome.refused("Spørgsmålet “" + answer.question() + "” mangler "
                        + (answer.answer() == null ? "et svar." : "dokumentation eller begrundelse."));
            }
        }
        answers.forEach(answer -> save(number, gate, reviewId, answer));
        return Outcome.done();
    }

    public List<CriterionAnswer> ofReview(long reviewId) {
        return database.sql("SELECT * FROM portvagt.criterion_answer WHERE review_id = :review ORDER BY criterion_id")
                .param("review", reviewId)
                .query((row, index) -> answer(row))
                .list();
    }

    /** Returns the answers of the latest review at each gate the case has come to, the latest gate first. */
    public List<GivenAnswer> latestOfEachGate(CaseNumber number) {
        return database.sql("""
                        SELECT * FROM portvagt.criterion_answer given
                        WHERE case_number = :number AND review_id = (
                            SELECT max(review_id) FROM portvagt.criterion_answer
                            WHERE case_number = given.case_number AND gate = given.gate)
                        ORDER BY gate DESC, criterion_id""")
                .param("number", number.toString())
                .query((row, index) -> new GivenAnswer(
                        row.getString("gate"), answer(row), row.getObject("answered_at", OffsetDateTime.class)))
                .list();
    }

    private static CriterionAnswer answer(ResultSet row) throws SQLException {
        return new CriterionAnswer(
                row.getString("criterion_id"),
                row.getString("question"),
                row.getString("known"),
                Answer.valueOf(row.getString("answer")),
                row.getString("evidence"),
                row.getString("answered_by"));
    }

    private void save(CaseNumber number, String gate, long reviewId, CriterionAnswer answer) {
        database.sql("""
                        INSERT INTO portvagt.criterion_answer (review_id, criterion_id, case_number, gate, question,
                            known, answer, evidence, answered_by, answered_at)
                        VALUES (:review, :criterion, :number, :gate, :question, :known, :answer, :evidence, :by, :now)
                        ON CONFLICT (review_id, criterion_id) DO UPDATE SET answer = excluded.answer, known = excluded.known,
                            evidence = excluded.evidence, answered_by = excluded.answered_by,
                            answered_at = excluded.answered_at""")
                .param("review", reviewId)
                .param("criterion", answer.criterionId())
                .param("number", number.toString())
                .param("gate", gate)
                .param("question", answer.question())
                .param("known", answer.known())
                .param("answer", answer.answer().name())
                .param("evidence", answer.evidence())
                .param("by", answer.answeredBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
