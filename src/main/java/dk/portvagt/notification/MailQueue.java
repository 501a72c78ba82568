package dk.portvagt.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns each due mail to one node at a time, and records the result of the attempt.
 *
 * <p>A claim is committed before the mail is sent: a node that crashes afterwards leaves a trace, and no other node
 * sends the mail meanwhile.
 */
@Repository
class MailQueue {

    /** Exceeds the length of any attempt: a node that has not recorded a result by then has crashed. */
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(30);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient database;
    private final Clock clock;

    MailQueue(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Claims the mail that has been due longest.
     *
     * <p>An older mail about the same event to the same person goes first: a cancellation must not overtake its
     * invitation.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Outgoing> claim() {
        return database.sql("""
                        UPDATE portvagt.mail SET state = 'SENDING', next_attempt_at = NULL, attempts = attempts + 1,
                            claim = gen_random_uuid(), claimed_at = :now
                        WHERE id = (
                            SELECT due.id FROM portvagt.mail due
                            WHERE due.state = 'WAITING' AND due.next_attempt_at <= :now AND NOT EXISTS (
                                SELECT FROM portvagt.mail_event event
                                JOIN portvagt.mail_event earlier ON earlier.uid = event.uid
                                JOIN portvagt.mail ahead ON ahead.id = earlier.mail_id
                                WHERE event.mail_id = due.id AND ahead.id < due.id
                                    AND ahead.municipality = due.municipality AND ahead.recipient = due.recipient
                                    AND ahead.state IN ('WAITING', 'SENDING'))
                            ORDER BY due.next_attempt_at, due.id LIMIT 1
                            FOR UPDATE SKIP LOCKED)
                        RETURNING id""")
                .param("now", now())
                .query(Long.class)
                .optional()
                .map(this::claimed);
    }

    /** Records the result of an attempt; ignores an attempt that has lost its claim. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(Outgoing mail, Delivery delivery) {
        if (delivery instanceof Delivery.Accepted) {
            note(mail, MailState.SENT, null, null);
        } else if (delivery instanceof Delivery.Refused refused) {
            note(mail, MailState.FAILED, null, refused.answer());
        } else if (delivery instanceof Delivery.Postponed postponed) {
            note(mail, MailState.WAITING, now().plus(pause(mail.attempts())), postponed.answer());
        } else if (delivery instanceof Delivery.Unknown unknown) {
            note(mail, MailState.UNCERTAIN, null, unknown.answer());
        }
    }

    /** Marks mails of crashed nodes as uncertain: the mail server may or may not have accepted them. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void noteAbandoned() {
        database.sql("""
                        WITH abandoned AS (
                            UPDATE portvagt.mail SET state = 'UNCERTAIN'
                            WHERE id IN (SELECT id FROM portvagt.mail
                                WHERE state = 'SENDING' AND claimed_at < :longAgo FOR UPDATE SKIP LOCKED)
                            RETURNING id)
                        INSERT INTO portvagt.mail_history (mail_id, at, state, answer)
                        SELECT id, :now, 'UNCERTAIN', 'Portvagt blev afbrudt under afsendelsen.' FROM abandoned
                        """)
                .param("longAgo", now().minus(LONGEST_ATTEMPT))
                .param("now", now())
                .update();
    }

    private void note(Outgoing mail, MailState state, @Nullable OffsetDateTime next, @Nullable String answer) {
        database.sql("""
                        WITH noted AS (
                            UPDATE portvagt.mail SET state = :state, next_attempt_at = :next
                            WHERE id = :id AND claim = :claim AND state IN ('SENDING', 'UNCERTAIN')
                            RETURNING id)
                        INSERT INTO portvagt.mail_history (mail_id, at, state, answer)
                        SELECT id, :now, :state, :answer FROM noted
                        """)
                .param("id", mail.id())
                .param("claim", mail.claim())
                .param("state", state.name())
                .param("next", next, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now())
                .param("answer", answer, Types.VARCHAR)
                .update();
    }

    private static Duration pause(int attempts) {
        return attempts <= PAUSES.size() ? PAUSES.get(attempts - 1) : LONGEST_PAUSE;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private Outgoing claimed(long id) {
        return database.sql("""
                        SELECT * FROM portvagt.mail LEFT JOIN portvagt.mail_event ON mail_event.mail_id = mail.id
                        WHERE mail.id = :id""").param("id", id).query(MailQueue::outgoing).single();
    }

    private static Outgoing outgoing(ResultSet row, int number) throws SQLException {
        return new Outgoing(
                row.getLong("id"),
                row.getObject("claim", UUID.class),
                row.getObject("message_token", UUID.class),
                row.getInt("attempts"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getString("municipality"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("text"),
                documents(row.getArray("documents")),
                event(row));
    }

    static List<Long> documents(Array ids) throws SQLException {
        return List.of((Long[]) ids.getArray());
    }

    static @Nullable CalendarEvent event(ResultSet row) throws SQLException {
        return row.getString("uid") == null
                ? null
                : new CalendarEvent(
                        row.getString("uid"),
                        row.getInt("sequence"),
                        row.getBoolean("cancelled"),
                        row.getObject("starts_at", LocalDateTime.class),
                        Duration.ofMinutes(row.getInt("length_minutes")),
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("description"));
    }
}
