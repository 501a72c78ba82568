package dk.portvagt.comment;

import dk.portvagt.acquisition.CaseNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the comments on cases. The callers check who may read and write them. */
@Repository
public class CaseComments {

    private final JdbcClient database;
    private final Clock clock;

    CaseComments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a comment.
     *
     * @param mentioned user ids of those who are told of it
     * @return the id of the comment
     */
    public long add(CaseNumber number, String text, String person, Collection<String> mentioned) {
        return database.sql("""
                        INSERT INTO portvagt.case_comment (municipality, case_number, text, mentioned, written_by, written_at)
                        VALUES (:municipality, :number, :text, :mentioned::text[], :person, :now) RETURNING id""")
                .param("municipality", number.municipality())
                .param("number", number.toString())
                .param("text", text)
                .param("mentioned", mentioned.toArray(String[]::new))
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /**
     * Returns the latest comments on the case, the newest first.
     *
     * @param before id of the comment before which to begin; {@link Long#MAX_VALUE} for the newest
     * @param most number of comments to return
     */
    public List<CaseComment> of(CaseNumber number, long before, int most) {
        return database.sql("""
                        SELECT id, text, written_by, written_at FROM portvagt.case_comment
                        WHERE case_number = :number AND id < :before ORDER BY id DESC LIMIT :most""")
                .param("number", number.toString())
                .param("before", before)
                .param("most", most)
                .query(CaseComment.class)
                .list();
    }
}
