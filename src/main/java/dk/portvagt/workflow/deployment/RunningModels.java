package dk.portvagt.workflow.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The models new cases are made by: of each the latest version, shared and of each municipality.
 *
 * <p>Asked of the engine's tables at once, for the engine would be asked for a hundred files one by one, and would show
 * an analyst only what is the analyst's.
 */
@Component
class RunningModels {

    private static final String LATEST = """
            WITH latest AS (
                SELECT * FROM (SELECT DISTINCT ON (key_, tenant_id_) deployment_id_, resource_name_, tenant_id_
                    FROM act_re_procdef ORDER BY key_, tenant_id_, version_ DESC) processes
                UNION
                SELECT * FROM (SELECT DISTINCT ON (key_, tenant_id_) deployment_id_, resource_name_, tenant_id_
                    FROM act_re_decision_def ORDER BY key_, tenant_id_, version_ DESC) decisions
                UNION
                SELECT * FROM (SELECT DISTINCT ON (key_, tenant_id_) deployment_id_, resource_name_, tenant_id_
                    FROM act_re_camformdef ORDER BY key_, tenant_id_, version_ DESC) forms)
            SELECT file.id_, file.name_, latest.tenant_id_
            FROM latest JOIN act_ge_bytearray file
                ON file.deployment_id_ = latest.deployment_id_ AND file.name_ = latest.resource_name_
            ORDER BY file.name_
            """;

    private final JdbcClient database;
    /** By the id of the stored file, which never changes. */
    private Map<String, Models> read = new HashMap<>();

    RunningModels(JdbcClient database) {
        this.database = database;
    }

    /** @return by the code of the municipality; those of all under the empty code */
    Map<String, Models> byMunicipality() {
        List<StoredFile> files = database.sql(LATEST)
                .query((row, number) -> new StoredFile(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).orElse("")))
                .list();
        readAnew(files);
        Map<String, Models> models = new TreeMap<>();
        models.put("", Models.none());
        for (StoredFile file : files) {
            models.merge(file.municipality(), read.get(file.id()), Models::and);
        }
        return models;
    }

    /** Reads what has come since the last time, and forgets what has gone. */
    private void readAnew(List<StoredFile> files) {
        Map<String, Models> now = new HashMap<>();
        for (StoredFile file : files) {
            Models known = read.get(file.id());
            now.put(file.id(), known == null ? Models.read(Map.of(file.name(), content(file))) : known);
        }
        read = now;
    }

    private byte[] content(StoredFile file) {
        return database.sql("SELECT bytes_ FROM act_ge_bytearray WHERE id_ = :id")
                .param("id", file.id())
                .query(byte[].class)
                .single();
    }

    private record StoredFile(String id, String name, String municipality) {}
}
