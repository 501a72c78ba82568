package dk.portvagt.sharing.room;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the letters between municipalities. A letter is written in the sender's transaction and taken in one of the
 * recipient's, so neither can roll back, lock or wait for the other.
 */
@Repository
public class JointLetters {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LONGEST_PROBLEM = 1000;
    private static final String SELECT =
            "SELECT id, procurement, sender, recipient, kind, text, written_at FROM portvagt.joint_letter ";

    private final JdbcClient database;
    private final SharedRoom room;
    private final Clock clock;

    JointLetters(JdbcClient database, SharedRoom room, Clock clock) {
        this.database = database;
        this.room = room;
        this.clock = clock;
    }

    /**
     * Writes a letter, in the caller's transaction. A repeated step writes it once.
     *
     * @param key what the letter is about, unique among the letters of the two in this procurement
     */
    public void write(
            String sender, String recipient, String procurement, JointLetter.Kind kind, String key, String text) {
        room.as(
                sender,
                () -> database.sql("""
                        INSERT INTO portvagt.joint_letter
                            (procurement, sender, recipient, kind, key, text, written_at, next_attempt_at)
                        VALUES (:procurement, :sender, :recipient, :kind, :key, :text, :now, :now)
                        ON CONFLICT ON CONSTRAINT letter_written_once DO NOTHING""")
                        .param("procurement", procurement)
                        .param("sender", sender)
                        .param("recipient", recipient)
                        .param("kind", kind.name())
                        .param("key", key)
                        .param("text", text)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
    }

    /** Returns the municipality's letters that are due, the oldest first. */
    public List<Long> due(String recipient) {
        return room.as(
                recipient,
                () -> database.sql("""
                        SELECT id FROM portvagt.joint_letter
                        WHERE recipient = :recipient AND delivered_at IS NULL AND next_attempt_at <= :now ORDER BY id""")
                        .param("recipient", recipient)
                        .param("now", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .list());
    }

    /**
     * Takes a letter that is still undelivered and marks it delivered; the caller acts on it in the same transaction.
     * Empty when another node has it: two never take the same.
     */
    public Optional<JointLetter> take(String recipient, long id) {
        return room.as(recipient, () -> {
            Optional<JointLetter> letter = database.sql(SELECT
                            + "WHERE id = :id AND recipient = :recipient AND delivered_at IS NULL"
                            + " FOR UPDATE SKIP LOCKED")
                    .param("id", id)
                    .param("recipient", recipient)
                    .query(JointLetter.class)
                    .optional();
            letter.ifPresent(taken -> database.sql("""
                            UPDATE portvagt.joint_letter
                            SET delivered_at = :now, next_attempt_at = NULL, problem = NULL, attempts = attempts + 1
                            WHERE id = :id""")
                    .param("id", id)
                    .param("now", OffsetDateTime.now(clock))
                    .update());
            return letter;
        });
    }

    /** Notes why a letter could not be delivered; it is tried again after a wait that doubles up to an hour. */
    public void postpone(String recipient, long id, String problem) {
        room.as(
                recipient,
                () -> database.sql("""
                        UPDATE portvagt.joint_letter SET attempts = attempts + 1, problem = :problem,
                            next_attempt_at = CAST(:now AS timestamptz)
                                + least(:longest * interval '1 second', (30 * 2 ^ least(attempts, 10)) * interval '1 second')
                        WHERE id = :id AND delivered_at IS NULL""")
                        .param("id", id)
                        .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                        .param("longest", LONGEST_WAIT.toSeconds())
                        .param("now", OffsetDateTime.now(clock))
                        .update());
    }
}
