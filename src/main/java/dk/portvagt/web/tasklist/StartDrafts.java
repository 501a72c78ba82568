package dk.portvagt.web.tasklist;

import dk.portvagt.web.tasklist.TaskDrafts.Draft;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores people's unsent drafts of the forms that start a process: one a person and process, until it is started. */
@Repository
class StartDrafts {

    /** Exceeds the time after which somebody still knows what the draft was about. */
    private static final int KEPT_DAYS = 90;

    private final JdbcClient database;
    private final Clock clock;

    StartDrafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Replaces the person's earlier draft, and deletes the person's forgotten ones. */
    Draft save(String process, String person, String content) {
        Draft draft = new Draft(content, OffsetDateTime.now(clock));
        database.sql("DELETE FROM portvagt.start_draft WHERE person = :person AND saved_at < :old")
                .param("person", person)
                .param("old", draft.savedAt().minusDays(KEPT_DAYS))
                .update();
        database.sql("""
                        INSERT INTO portvagt.start_draft (process, person, content, saved_at)
                        VALUES (:process, :person, :content, :now)
                        ON CONFLICT (process, person)
                            DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at""")
                .param("process", process)
                .param("person", person)
                .param("content", draft.content())
                .param("now", draft.savedAt())
                .update();
        return draft;
    }

    /** Returns the person's own draft, never another person's. */
    Optional<Draft> find(String process, String person) {
        return database.sql("SELECT content, saved_at FROM portvagt.start_draft"
                        + " WHERE process = :process AND person = :person")
                .param("process", process)
                .param("person", person)
                .query((row, number) ->
                        new Draft(row.getString("content"), row.getObject("saved_at", OffsetDateTime.class)))
                .optional();
    }

    void discard(String process, String person) {
        database.sql("DELETE FROM portvagt.start_draft WHERE process = :process AND person = :person")
                .param("process", process)
                .param("person", person)
                .update();
    }
}
