package dk.portvagt.workflow.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
            SELECT file.id_, file.name_, file.bytes_, latest.tenant_id_
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
                        row.getBytes(3),
                        Optional.ofNullable(row.getString(4)).orElse("")))
                .list();
        forgetAllBut(files.stream().map(StoredFile::id).collect(Collectors.toSet()));
        Map<String, Models> models = new TreeMap<>();
        models.put("", Models.none());
        for (StoredFile file : files) {
            Models one = read.computeIfAbsent(file.id(), id -> Models.read(Map.of(file.name(), file.content())));
            models.merge(file.municipality(), one, Models::and);
        }
        return models;
    }

    private void forgetAllBut(Set<String> ids) {
        Map<String, Models> kept = new HashMap<>(read);
        kept.keySet().retainAll(ids);
        read = kept;
    }

    private record StoredFile(String id, String name, byte[] content, String municipality) {}
}
