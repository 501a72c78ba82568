package dk.portvagt.condition;

import dk.portvagt.condition.ConditionEvent.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the events of each condition. It only grows; the database rejects changes and deletions. */
@Repository
class ConditionHistory {

    private final JdbcClient database;
    private final Clock clock;

    ConditionHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(long conditionId, ConditionEvent event) {
        database.sql("""
                        INSERT INTO portvagt.condition_event (condition_id, kind, person, text, deadline, at)
                        VALUES (:condition, :kind, :person, :text, :deadline, :now)""")
                .param("condition", conditionId)
                .param("kind", event.kind().name())
                .param("person", event.person())
                .param("text", event.text())
                .param("deadline", event.deadline())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Returns the events, oldest first. */
    List<ConditionEvent> of(long conditionId) {
        return database.sql("SELECT * FROM portvagt.condition_event WHERE condition_id = :condition ORDER BY id")
                .param("condition", conditionId)
                .query((row, number) -> new ConditionEvent(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("person"),
                        row.getString("text"),
                        row.getObject("deadline", LocalDate.class)))
                .list();
    }

    /** Returns the owner's latest report. */
    Optional<ConditionEvent> latestReport(long conditionId) {
        return of(conditionId).stream()
                .filter(event -> event.kind() == Kind.REPORTED || event.kind() == Kind.TIME_ASKED)
                .reduce((earlier, later) -> later);
    }
}
