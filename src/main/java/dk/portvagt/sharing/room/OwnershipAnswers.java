package dk.portvagt.sharing.room;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps a municipality's own answers on who owns needs, processes and resources, with their evidence (J12). */
@Repository
public class OwnershipAnswers {

    private static final int LONGEST_EVIDENCE = 2000;

    private final JdbcClient database;
    private final SharedRoom room;
    private final Clock clock;

    OwnershipAnswers(JdbcClient database, SharedRoom room, Clock clock) {
        this.database = database;
        this.room = room;
        this.clock = clock;
    }

    /**
     * Keeps an answer; the latest counts, earlier ones stay.
     *
     * @param score 0 (nobody) to 3 (an owner with time and mandate)
     * @param evidence what shows it, such as a name, a decision or a job description; never published
     */
    public Outcome<Nothing> answer(
            String municipality, String number, Ownership question, int score, String evidence, String person) {
        if (score < 0 || score > 3) {
            return Outcome.refused("Svar med 0, 1, 2 eller 3 på ejerskab af %s.".formatted(question.danishName()));
        }
        if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
            return Outcome.refused("Skriv, hvad der viser ejerskabet af %s, med højst %d tegn."
                    .formatted(question.danishName(), LONGEST_EVIDENCE));
        }
        return room.as(municipality, () -> {
            database.sql("""
                            INSERT INTO portvagt.readiness_answer
                                (procurement, municipality, question, score, evidence, answered_by, answered_at)
                            VALUES (:number, :municipality, :question, :score, :evidence, :person, :now)""")
                    .param("number", number)
                    .param("municipality", municipality)
                    .param("question", question.name())
                    .param("score", score)
                    .param("evidence", evidence.strip())
                    .param("person", person)
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            return Outcome.done();
        });
    }

    /** Returns the latest score of each question that was answered. */
    public Map<Ownership, Integer> scores(String municipality, String number) {
        return room.as(municipality, () -> {
            Map<Ownership, Integer> scores = new EnumMap<>(Ownership.class);
            database.sql("""
                            SELECT DISTINCT ON (question) question, score FROM portvagt.readiness_answer
                            WHERE procurement = :number AND municipality = :municipality ORDER BY question, id DESC""")
                    .param("number", number)
                    .param("municipality", municipality)
                    .query(row -> {
                        scores.put(Ownership.valueOf(row.getString("question")), row.getInt("score"));
                    });
            return scores;
        });
    }
}
