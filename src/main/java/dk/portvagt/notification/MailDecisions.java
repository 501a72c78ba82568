package dk.portvagt.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Applies a person's decision about a mail that does not get through by itself.
 *
 * <p>Each method returns false, and changes nothing, when the mail's state has changed meanwhile.
 */
@Component
public class MailDecisions {

    private static final Set<MailState> SENDABLE = EnumSet.of(
            MailState.WITHHELD, MailState.WAITING, MailState.FAILED, MailState.UNCERTAIN, MailState.GIVEN_UP);
    private static final Set<MailState> OPEN =
            EnumSet.of(MailState.WITHHELD, MailState.WAITING, MailState.FAILED, MailState.UNCERTAIN);

    private final JdbcClient database;
    private final MailAccount account;
    private final Clock clock;

    MailDecisions(JdbcClient database, MailAccount account, Clock clock) {
        this.database = database;
        this.account = account;
        this.clock = clock;
    }

    public boolean maySend(MailState state) {
        return account.isConfigured() && SENDABLE.contains(state);
    }

    public boolean mayGiveUp(MailState state) {
        return OPEN.contains(state);
    }

    public boolean mayConfirm(MailState state) {
        return state == MailState.UNCERTAIN;
    }

    /**
     * Sends the mail as soon as possible, with its original Message-ID.
     *
     * @param seen the state that the person saw
     * @param address address to send it to now; null when the person still has none
     * @param person user id of the person that decides
     */
    public boolean send(long id, MailState seen, @Nullable String address, String person) {
        return address != null
                && maySend(seen)
                && decide(id, seen, MailState.WAITING, address, OffsetDateTime.now(clock), person);
    }

    /** Gives the mail up: it is not sent any more. */
    public boolean giveUp(long id, MailState seen, String person) {
        return mayGiveUp(seen) && decide(id, seen, MailState.GIVEN_UP, null, null, person);
    }

    /** Confirms that the recipient received a mail with an uncertain result. */
    public boolean confirm(long id, MailState seen, String person) {
        return mayConfirm(seen) && decide(id, seen, MailState.SENT, null, null, person);
    }

    private boolean decide(
            long id,
            MailState from,
            MailState to,
            @Nullable String address,
            @Nullable OffsetDateTime next,
            String person) {
        return database.sql("""
                        WITH decided AS (
                            UPDATE portvagt.mail SET state = :to, next_attempt_at = :next, attempts = 0, claim = NULL,
                                address = coalesce(:address, address)
                            WHERE id = :id AND state = :from
                            RETURNING id)
                        INSERT INTO portvagt.mail_history (mail_id, at, state, person)
                        SELECT id, :now, :to, :person FROM decided
                        """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("address", address, Types.VARCHAR)
                        .param("next", next, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", OffsetDateTime.now(clock))
                        .param("person", person)
                        .update()
                == 1;
    }
}
