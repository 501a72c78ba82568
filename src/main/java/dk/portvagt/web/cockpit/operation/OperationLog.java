package dk.portvagt.web.cockpit.operation;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.cockpit.version.StepNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's log of people's operations. It uses SQL, because the engine's own query does not support case
 * numbers.
 *
 * <p>Only an administrator sees entries without a municipality: people, groups, shared models, batches.
 */
@Component
class OperationLog {

    private static final String CHOSEN = """
             FROM act_hi_op_log o LEFT JOIN act_hi_procinst p ON p.proc_inst_id_ = o.proc_inst_id_
             WHERE (:everywhere OR coalesce(o.tenant_id_, p.tenant_id_) = ANY (:own))
               AND (CAST(:person AS text) IS NULL OR o.user_id_ = :person)
               AND (CAST(:caseNumber AS text) IS NULL OR p.business_key_ = :caseNumber)
               AND (CAST(:first AS timestamp) IS NULL OR o.timestamp_ >= CAST(:first AS timestamp))
               AND (CAST(:after AS timestamp) IS NULL OR o.timestamp_ < CAST(:after AS timestamp))
               AND (CAST(:category AS text) IS NULL OR o.category_ = :category)
            """;

    /** Selects the name of the operation's object. For a job that is the id of its step. */
    private static final String SUBJECT = """
            , CASE o.entity_type_
                WHEN 'Variable' THEN (SELECT string_agg(DISTINCT d.name_, ', ') FROM act_hi_detail d
                    WHERE d.proc_inst_id_ = o.proc_inst_id_ AND d.operation_id_ = o.operation_id_)
                WHEN 'Deployment' THEN (SELECT e.name_ FROM act_re_deployment e WHERE e.id_ = o.deployment_id_)
                ELSE (SELECT t.name_ FROM act_hi_taskinst t WHERE t.id_ = o.task_id_) END AS subject_,
              CASE o.entity_type_ WHEN 'Variable' THEN (SELECT string_agg(
                    d.name_ || ': ' || coalesce('fra ' || before.value || ' til ', '') || coalesce(now.value, 'ingenting'),
                    E'\n' ORDER BY d.name_)
                  FROM act_hi_detail d
                  CROSS JOIN LATERAL (SELECT left(coalesce(d.text_, d.long_::text, d.double_::text,
                      CASE WHEN d.bytearray_id_ IS NOT NULL THEN 'en sammensat værdi' END), 500) AS value) now
                  LEFT JOIN LATERAL (SELECT left(coalesce(e.text_, e.long_::text, e.double_::text,
                      CASE WHEN e.bytearray_id_ IS NOT NULL THEN 'en sammensat værdi' END), 500) AS value
                    FROM act_hi_detail e WHERE e.var_inst_id_ = d.var_inst_id_ AND e.rev_ < d.rev_
                    ORDER BY e.rev_ DESC LIMIT 1) before ON true
                  WHERE d.proc_inst_id_ = o.proc_inst_id_ AND d.operation_id_ = o.operation_id_) END AS values_,
              (SELECT j.act_id_ FROM act_ru_jobdef j WHERE j.id_ = o.job_def_id_) AS step_,
              coalesce((SELECT d.name_ FROM act_re_procdef d WHERE d.id_ = o.proc_def_id_), o.proc_def_key_) AS process_
            """;

    private final JdbcClient database;
    private final CurrentCaller caller;
    private final People people;
    private final StepNames steps;
    private final ActingPerson acting;
    private final Clock clock;

    OperationLog(
            JdbcClient database,
            CurrentCaller caller,
            People people,
            StepNames steps,
            ActingPerson acting,
            Clock clock) {
        this.database = database;
        this.caller = caller;
        this.people = people;
        this.steps = steps;
        this.acting = acting;
        this.clock = clock;
    }

    List<OperationRow> read(Part part, int offset, int size) {
        Map<String, String> names = new HashMap<>();
        return chosen(
                        "SELECT o.*, p.business_key_ AS case_number_, coalesce(o.tenant_id_, p.tenant_id_) AS municipality_"
                                + SUBJECT + CHOSEN
                                + " ORDER BY o.timestamp_ DESC, o.id_ DESC LIMIT :size OFFSET :offset",
                        part)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row(row, names))
                .list();
    }

    long count(Part part) {
        return chosen("SELECT count(*)" + CHOSEN, part).query(Long.class).single();
    }

    private StatementSpec chosen(String sql, Part part) {
        Caller person = caller.get();
        return database.sql(sql)
                .param("everywhere", person.isIn(PortvagtGroup.ADMINISTRATOR))
                .param("own", person.municipalities().toArray(String[]::new))
                .param("person", part.person())
                .param("caseNumber", part.caseNumber())
                .param("first", start(part.first()))
                .param("after", start(part.last() == null ? null : part.last().plusDays(1)))
                .param("category", part.kind() == null ? null : part.kind().category());
    }

    private @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private OperationRow row(ResultSet row, Map<String, String> names) throws SQLException {
        String entity = row.getString("entity_type_");
        return new OperationRow(
                row.getString("operation_id_"),
                row.getTimestamp("timestamp_")
                        .toInstant()
                        .atZone(clock.getZone())
                        .toOffsetDateTime()
                        .toString(),
                names.computeIfAbsent(String.valueOf(row.getString("user_id_")), people::name),
                OperationWords.what(row.getString("operation_type_"), entity),
                subject(row),
                row.getString("values_") != null
                        ? row.getString("values_")
                        : OperationWords.change(
                                row.getString("property_"), row.getString("org_value_"), row.getString("new_value_")),
                row.getString("case_number_"),
                row.getString("proc_inst_id_"),
                row.getString("process_"),
                row.getString("municipality_"),
                row.getString("annotation_"));
    }

    private @Nullable String subject(ResultSet row) throws SQLException {
        String step = row.getString("step_");
        if (step == null) {
            return row.getString("subject_");
        }
        // A reader who sees an operation on a step may also read the step's name.
        String definition = row.getString("proc_def_id_");
        return definition == null ? step : acting.asNobody(() -> steps.of(definition, step));
    }

    /**
     * Holds the reader's choices; null for no restriction.
     *
     * @param last the last day, included
     */
    record Part(
            @Nullable String person,
            @Nullable String caseNumber,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable OperationKind kind) {}
}
