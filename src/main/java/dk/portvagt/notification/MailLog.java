package dk.portvagt.notification;

import dk.portvagt.notification.LoggedMail.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all filed mails for the people that look after them. */
@Repository
public class MailLog {

    private final JdbcClient database;

    MailLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lists mails, the newest first.
     *
     * @param state null for all
     * @param before only mails filed before the one of this id
     */
    public List<LoggedMail> list(MailScope scope, @Nullable MailState state, long before, int atMost) {
        List<LoggedMail> mails = database.sql("""
                        SELECT * FROM portvagt.mail LEFT JOIN portvagt.mail_event ON mail_event.mail_id = mail.id
                        WHERE (:all OR municipality IN (:municipalities)) AND (:state = '' OR state = :state)
                            AND id < :before
                        ORDER BY id DESC LIMIT :atMost""")
                .param("all", scope.all())
                .param("municipalities", scope.codes())
                .param("state", state == null ? "" : state.name())
                .param("before", before)
                .param("atMost", atMost)
                .query(MailLog::mail)
                .list();
        return withHistory(mails);
    }

    /** Lists the mails about a case, the newest first. */
    public List<LoggedMail> ofCase(MailScope scope, String caseNumber, int atMost) {
        return database.sql("""
                        SELECT * FROM portvagt.mail LEFT JOIN portvagt.mail_event ON mail_event.mail_id = mail.id
                        WHERE (:all OR municipality IN (:municipalities)) AND cases @> ARRAY[:case]::text[]
                        ORDER BY id DESC LIMIT :atMost""")
                .param("all", scope.all())
                .param("municipalities", scope.codes())
                .param("case", caseNumber)
                .param("atMost", atMost)
                .query(MailLog::mail)
                .list();
    }

    /** Counts the mails in each state that occurs. */
    public Map<MailState, Long> counts(MailScope scope) {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        database.sql("""
                        SELECT state, count(*) AS mails FROM portvagt.mail
                        WHERE :all OR municipality IN (:municipalities) GROUP BY state""")
                .param("all", scope.all())
                .param("municipalities", scope.codes())
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
    }

    /** Finds a mail; empty also when it belongs to another municipality. */
    public Optional<LoggedMail> find(MailScope scope, long id) {
        return database
                .sql("""
                        SELECT * FROM portvagt.mail LEFT JOIN portvagt.mail_event ON mail_event.mail_id = mail.id
                        WHERE id = :id AND (:all OR municipality IN (:municipalities))""")
                .param("id", id)
                .param("all", scope.all())
                .param("municipalities", scope.codes())
                .query(MailLog::mail)
                .list()
                .stream()
                .findFirst()
                .map(found -> withHistory(List.of(found)).get(0));
    }

    private List<LoggedMail> withHistory(List<LoggedMail> mails) {
        if (mails.isEmpty()) {
            return mails;
        }
        Map<Long, List<HistoryRow>> rows = database
                .sql("SELECT * FROM portvagt.mail_history WHERE mail_id IN (:mails) ORDER BY id")
                .param("mails", mails.stream().map(LoggedMail::id).toList())
                .query((row, number) -> new HistoryRow(row.getLong("mail_id"), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(HistoryRow::mail));
        return mails.stream()
                .map(mail -> withHistory(mail, rows.getOrDefault(mail.id(), List.of())))
                .toList();
    }

    private static LoggedMail withHistory(LoggedMail mail, List<HistoryRow> history) {
        return new LoggedMail(
                mail.id(),
                mail.municipality(),
                mail.recipient(),
                mail.address(),
                mail.subject(),
                mail.text(),
                mail.documents(),
                mail.cases(),
                mail.event(),
                mail.state(),
                mail.filedAt(),
                mail.nextAttemptAt(),
                history.stream().map(HistoryRow::step).toList());
    }

    private static LoggedMail mail(ResultSet row, int number) throws SQLException {
        return new LoggedMail(
                row.getLong("id"),
                row.getString("municipality"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("text"),
                MailQueue.documents(row.getArray("documents")),
                List.of((String[]) row.getArray("cases").getArray()),
                MailQueue.event(row),
                MailState.valueOf(row.getString("state")),
                row.getObject("filed_at", OffsetDateTime.class),
                row.getObject("next_attempt_at", OffsetDateTime.class),
                List.of());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("at", OffsetDateTime.class),
                MailState.valueOf(row.getString("state")),
                row.getString("person"),
                row.getString("answer"));
    }

    private record HistoryRow(long mail, Step step) {}
}
