package dk.portvagt.notification;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails for tests of those who look at them, in any state and of any age. */
public final class FiledMail {

    private FiledMail() {}

    public static long in(
            JdbcClient database, MailState state, String municipality, String key, String subject, Long... documents) {
        OffsetDateTime now = OffsetDateTime.now();
        long id = database.sql("""
                        INSERT INTO portvagt.mail (municipality, key, recipient, address, subject, text, documents, filed_at,
                            state, next_attempt_at, claim, claimed_at)
                        VALUES (:municipality, :key, 'requester', 'requester@test.example', :subject, 'Kære Anne', :documents,
                            :now, :state, CASE WHEN :state = 'WAITING' THEN CAST(:now AS timestamptz) END,
                            gen_random_uuid(), :now)
                        RETURNING id""")
                .param("municipality", municipality)
                .param("key", key)
                .param("subject", subject)
                .param("documents", documents)
                .param("now", now)
                .param("state", state.name())
                .query(Long.class)
                .single();
        database.sql(
                        "INSERT INTO portvagt.mail_history (mail_id, at, state, answer) VALUES (:id, :now, :state, :answer)")
                .param("id", id)
                .param("now", now)
                .param("state", state.name())
                .param("answer", state == MailState.FAILED ? "550 5.1.1 <b>No such user</b>" : null)
                .update();
        return id;
    }

    public static List<String> history(JdbcClient database, long id) {
        return database.sql("SELECT state || ' ' || coalesce(person, '-') FROM portvagt.mail_history"
                        + " WHERE mail_id = ? ORDER BY id")
                .param(id)
                .query(String.class)
                .list();
    }

    public static String state(JdbcClient database, long id) {
        return database.sql("SELECT state FROM portvagt.mail WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Nothing is left that another test's mail server would be sent. */
    public static void giveUpAll(JdbcClient database) {
        database.sql("UPDATE portvagt.mail SET state = 'GIVEN_UP', next_attempt_at = NULL"
                        + " WHERE state IN ('WAITING', 'SENDING', 'UNCERTAIN')")
                .update();
    }
}
