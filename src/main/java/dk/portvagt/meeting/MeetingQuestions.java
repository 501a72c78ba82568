package dk.portvagt.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the questions about an agenda, and the secretariat's answers, which all readers of the meeting see. */
@Repository
public class MeetingQuestions {

    /** Length of the longest question or answer, in characters. */
    public static final int LONGEST = 2_000;

    private final JdbcClient database;
    private final Clock clock;

    MeetingQuestions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks a question.
     *
     * @param itemId the item that it is about; null for the meeting as a whole
     * @return the question; empty when the person has asked just that before
     */
    public Optional<MeetingQuestion> ask(long meetingId, @Nullable Long itemId, String person, String question) {
        return database.sql("""
                        INSERT INTO portvagt.meeting_question (meeting_id, agenda_item_id, question, asked_by, asked_at)
                        VALUES (:meeting, :item, :question, :person, :now)
                        ON CONFLICT DO NOTHING RETURNING *""")
                .param("meeting", meetingId)
                .param("item", itemId, Types.BIGINT)
                .param("question", question.strip())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(MeetingQuestions::question)
                .optional();
    }

    /**
     * Answers a question of the meeting. A later answer replaces an earlier one.
     *
     * @return the answered question; empty when the meeting has no such question, or it has this answer already
     */
    public Optional<MeetingQuestion> answer(long meetingId, long questionId, String person, String answer) {
        return database.sql("""
                        UPDATE portvagt.meeting_question SET answer = :answer, answered_by = :person, answered_at = :now
                        WHERE id = :id AND meeting_id = :meeting AND answer IS DISTINCT FROM :answer RETURNING *""")
                .param("answer", answer.strip())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("id", questionId)
                .param("meeting", meetingId)
                .query(MeetingQuestions::question)
                .optional();
    }

    /** Lists the questions of the meeting, the first one first. */
    public List<MeetingQuestion> of(long meetingId) {
        return database.sql("SELECT * FROM portvagt.meeting_question WHERE meeting_id = :meeting ORDER BY id")
                .param("meeting", meetingId)
                .query(MeetingQuestions::question)
                .list();
    }

    private static MeetingQuestion question(ResultSet row, int number) throws SQLException {
        return new MeetingQuestion(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getObject("agenda_item_id", Long.class),
                row.getString("question"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getString("answer"),
                row.getString("answered_by"));
    }
}
