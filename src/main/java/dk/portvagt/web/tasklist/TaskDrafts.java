package dk.portvagt.web.tasklist;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores people's unsent drafts of the forms of tasks. A draft lives as long as its task. */
@Repository
class TaskDrafts {

    private final JdbcClient database;
    private final Clock clock;

    TaskDrafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Holds a draft.
     *
     * @param content JSON
     */
    record Draft(String content, OffsetDateTime savedAt) {}

    /** Replaces the person's earlier draft. */
    Draft save(String taskId, String person, String content) {
        Draft draft = new Draft(content, OffsetDateTime.now(clock));
        database.sql("""
                        INSERT INTO portvagt.task_draft (task_id, person, content, saved_at)
                        VALUES (:task, :person, :content, :now)
                        ON CONFLICT (task_id, person)
                            DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at""")
                .param("task", taskId)
                .param("person", person)
                .param("content", draft.content())
                .param("now", draft.savedAt())
                .update();
        return draft;
    }

    /** Returns the person's own draft, never another person's. */
    Optional<Draft> find(String taskId, String person) {
        return database.sql("SELECT content, saved_at FROM portvagt.task_draft"
                        + " WHERE task_id = :task AND person = :person")
                .param("task", taskId)
                .param("person", person)
                .query((row, number) ->
                        new Draft(row.getString("content"), row.getObject("saved_at", OffsetDateTime.class)))
                .optional();
    }

    void discard(String taskId, String person) {
        database.sql("DELETE FROM portvagt.task_draft WHERE task_id = :task AND person = :person")
                .param("task", taskId)
                .param("person", person)
                .update();
    }

    /** Deletes all drafts of an ended task. */
    void discardAll(String taskId) {
        database.sql("DELETE FROM portvagt.task_draft WHERE task_id = :task")
                .param("task", taskId)
                .update();
    }
}
