package dk.portvagt.web.casefile;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.Roles;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the open tasks of cases. It reads the engine's tables, because the API needs one call a task for the
 * candidates.
 */
@Repository
public class OpenTasks {

    private static final String TASK = """
            SELECT task.id_, instance.business_key_ AS case_number, task.name_, task.assignee_, task.owner_, task.create_time_,
                task.due_date_, (SELECT array_agg(link.group_id_ ORDER BY link.group_id_)
                    FROM act_ru_identitylink link
                    WHERE link.task_id_ = task.id_ AND link.type_ = 'candidate'
                        AND link.group_id_ IS NOT NULL) AS groups
            FROM act_ru_task task JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
            """;

    private final JdbcClient database;
    private final Roles roles;
    private final Clock clock;

    OpenTasks(JdbcClient database, Roles roles, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.clock = clock;
    }

    /** Returns the open tasks of these cases, those of each case oldest first. */
    public List<OpenTask> of(List<String> caseNumbers) {
        return database.sql(TASK + """
                        WHERE instance.business_key_ = ANY (:cases)
                        ORDER BY instance.business_key_, task.create_time_, task.id_""")
                .param("cases", caseNumbers.toArray(String[]::new))
                .query((row, number) -> task(row))
                .list();
    }

    /** Returns the open tasks about the municipality's cases that the group may take, the first deadline first. */
    public List<OpenTask> ofGroup(String municipality, PortvagtGroup group, int atMost) {
        return database.sql(TASK + """
                        WHERE task.tenant_id_ = :municipality AND instance.business_key_ LIKE :municipality || '-%'
                            AND EXISTS (SELECT FROM act_ru_identitylink link
                                WHERE link.task_id_ = task.id_ AND link.type_ = 'candidate' AND link.group_id_ = :group)
                        ORDER BY task.due_date_ NULLS LAST, task.create_time_, task.id_ LIMIT :atMost""")
                .param("municipality", municipality)
                .param("group", group.id())
                .param("atMost", atMost)
                .query((row, number) -> task(row))
                .list();
    }

    private OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getString("id_"),
                row.getString("case_number"),
                TaskNames.withoutSubject(row.getString("name_")),
                row.getString("assignee_"),
                row.getString("owner_"),
                roles.names(texts(row.getArray("groups"))),
                time(row.getTimestamp("create_time_")),
                time(row.getTimestamp("due_date_")));
    }

    /** Reads a time in the machine's zone, in which both the engine and the driver work. */
    private @Nullable OffsetDateTime time(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
