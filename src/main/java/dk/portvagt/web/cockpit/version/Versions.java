package dk.portvagt.web.cockpit.version;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.cockpit.Moments;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts and lists the running processes of the reader's municipality by version; the engine's queries need several
 * calls for it.
 */
@Component
public class Versions {

    private static final String ON_VERSION = """
            FROM act_ru_execution i
            WHERE i.proc_def_id_ = :definition AND i.parent_id_ IS NULL
              AND (:everywhere OR i.tenant_id_ = ANY (:own))
            """;

    private static final String IN_ORDER = "ORDER BY i.business_key_, i.id_ LIMIT :size OFFSET :offset";

    private final JdbcClient database;
    private final CurrentCaller caller;
    private final StepNames names;

    Versions(JdbcClient database, CurrentCaller caller, StepNames names) {
        this.database = database;
        this.caller = caller;
        this.names = names;
    }

    /** Returns the versions that new cases begin on, and older ones with cases; the latest first. */
    public List<VersionRow> all() {
        return all(false);
    }

    /**
     * Returns versions.
     *
     * @param unused whether older versions without cases count, too
     */
    List<VersionRow> all(boolean unused) {
        return own("""
                        SELECT * FROM (
                            SELECT d.id_, d.key_, d.name_, d.version_, d.tenant_id_, p.deploy_time_,
                                   (SELECT count(*) FROM act_ru_execution e
                                    WHERE e.proc_def_id_ = d.id_ AND e.parent_id_ IS NULL
                                      AND (:everywhere OR e.tenant_id_ = ANY (:own))) AS running,
                                   d.version_ = max(d.version_) OVER (PARTITION BY d.key_, d.tenant_id_) AS latest
                            FROM act_re_procdef d JOIN act_re_deployment p ON p.id_ = d.deployment_id_
                            WHERE d.tenant_id_ IS NULL OR :everywhere OR d.tenant_id_ = ANY (:own)) v
                        WHERE v.latest OR v.running > 0 OR :unused
                        ORDER BY v.name_, v.key_, v.tenant_id_ NULLS FIRST, v.version_ DESC""")
                .param("unused", unused)
                .query((row, number) -> new VersionRow(
                        row.getString("id_"),
                        row.getString("key_"),
                        row.getString("name_") == null ? row.getString("key_") : row.getString("name_"),
                        row.getInt("version_"),
                        row.getString("tenant_id_"),
                        Moments.text(row.getTimestamp("deploy_time_")),
                        row.getLong("running"),
                        row.getBoolean("latest")))
                .list();
    }

    /** Returns the processes on a version, in order of their case numbers. */
    public List<RunningRow> running(String definition, int offset, int size) {
        return own("""
                        SELECT i.id_, i.business_key_, i.tenant_id_, i.suspension_state_,
                               (SELECT array_agg(DISTINCT s.act_id_) FROM act_ru_execution s
                                WHERE s.proc_inst_id_ = i.id_ AND s.act_id_ IS NOT NULL
                                  AND NOT EXISTS (SELECT 1 FROM act_ru_execution c WHERE c.parent_id_ = s.id_)) AS steps
                        """ + ON_VERSION + IN_ORDER)
                .param("definition", definition)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new RunningRow(
                        row.getString("id_"),
                        row.getString("business_key_"),
                        row.getString("tenant_id_"),
                        row.getInt("suspension_state_") != 1,
                        names.of(definition, ids(row))))
                .list();
    }

    /** Returns the ids of all processes on a version, in the same order. */
    List<String> ids(String definition) {
        return ids(definition, 0, Integer.MAX_VALUE);
    }

    /** Returns the ids of a part of them. */
    List<String> ids(String definition, int offset, int size) {
        return own("SELECT i.id_ " + ON_VERSION + IN_ORDER)
                .param("definition", definition)
                .param("size", size)
                .param("offset", offset)
                .query(String.class)
                .list();
    }

    /** Counts the processes on a version. */
    long count(String definition) {
        return own("SELECT count(*) " + ON_VERSION)
                .param("definition", definition)
                .query(Long.class)
                .single();
    }

    private static List<String> ids(ResultSet row) throws SQLException {
        Array ids = row.getArray("steps");
        return ids == null ? List.of() : Arrays.asList((String[]) ids.getArray());
    }

    private StatementSpec own(String sql) {
        Caller person = caller.get();
        return database.sql(sql)
                .param("everywhere", person.isIn(PortvagtGroup.ADMINISTRATOR))
                .param("own", person.municipalities().toArray(String[]::new));
    }
}
