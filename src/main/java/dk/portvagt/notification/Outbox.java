package dk.portvagt.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Files mails in the caller's transaction: a rollback also removes its mails. */
@Component
public class Outbox {

    private final JdbcClient database;
    private final Clock clock;
    private final MailAccount account;
    private final PublicAddress address;

    Outbox(JdbcClient database, Clock clock, MailAccount account, PublicAddress address) {
        this.database = database;
        this.clock = clock;
        this.account = account;
        this.address = address;
    }

    /**
     * Files a mail, with links to what it is about. Idempotent by recipient and key.
     *
     * @return false when the recipient was notified with this key before; then nothing is filed
     */
    @Transactional
    public boolean file(Mail mail) {
        Optional<Long> id = insert(mail, CaseNumbersIn.of(mail));
        id.ifPresent(filed -> {
            insertEvent(filed, mail.event());
            insertHistory(filed, mail);
        });
        return id.isPresent();
    }

    private Optional<Long> insert(Mail mail, List<String> cases) {
        MailState state = firstState(mail);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql("""
                        INSERT INTO portvagt.mail (municipality, key, recipient, address, subject, text, documents,
                            cases, filed_at, state, next_attempt_at)
                        VALUES (:municipality, :key, :recipient, :address, :subject, :text, :documents::bigint[],
                            :cases, :now, :state, :next)
                        ON CONFLICT ON CONSTRAINT mail_filed_once DO NOTHING
                        RETURNING id""")
                .param("municipality", mail.municipality())
                .param("key", mail.key())
                .param("recipient", mail.recipient().id())
                .param("address", mail.recipient().address(), Types.VARCHAR)
                .param("subject", mail.subject())
                .param("text", mail.text() + address.links(cases))
                .param("cases", cases.toArray(String[]::new))
                .param("documents", mail.documents().toArray(Long[]::new))
                .param("now", now)
                .param("state", state.name())
                .param("next", state == MailState.WAITING ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .optional();
    }

    private MailState firstState(Mail mail) {
        if (!StringUtils.hasText(mail.recipient().address())) {
            return MailState.FAILED;
        }
        return account.isConfigured() ? MailState.WAITING : MailState.WITHHELD;
    }

    private void insertEvent(long id, @Nullable CalendarEvent event) {
        if (event == null) {
            return;
        }
        database.sql("""
                        INSERT INTO portvagt.mail_event (mail_id, uid, sequence, cancelled, starts_at, length_minutes,
                            title, place, description)
                        VALUES (:mail, :uid, :sequence, :cancelled, :start, :minutes, :title, :place, :description)
                        """)
                .param("mail", id)
                .param("uid", event.uid())
                .param("sequence", event.sequence())
                .param("cancelled", event.cancelled())
                .param("start", event.start())
                .param("minutes", event.length().toMinutes())
                .param("title", event.title())
                .param("place", event.place())
                .param("description", event.description())
                .update();
    }

    private void insertHistory(long id, Mail mail) {
        MailState state = firstState(mail);
        database.sql("""
                        INSERT INTO portvagt.mail_history (mail_id, at, state, answer)
                        VALUES (:mail, :at, :state, :answer)
                        """)
                .param("mail", id)
                .param("at", OffsetDateTime.now(clock))
                .param("state", state.name())
                .param(
                        "answer",
                        state == MailState.FAILED ? "Modtageren har ingen e-mailadresse." : null,
                        Types.VARCHAR)
                .update();
    }
}
