package dk.portvagt.modelguard.deploy;

import dk.portvagt.modelguard.model.Models;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the models that new cases use: the latest version of each, shared and of each municipality.
 *
 * <p>It reads all of them from the engine's tables at once. The engine's API would take a hundred calls, one a file,
 * and would show an analyst only their own models.
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

    private static final String WITH_CASES = """
            SELECT file.id_, file.name_, definition.tenant_id_, definition.key_, definition.version_, count(*)
            FROM act_ru_execution running
            JOIN act_re_procdef definition ON definition.id_ = running.proc_def_id_
            JOIN act_ge_bytearray file
                ON file.deployment_id_ = definition.deployment_id_ AND file.name_ = definition.resource_name_
            WHERE running.parent_id_ IS NULL
              AND (CAST(:municipality AS text) IS NULL OR running.tenant_id_ = :municipality)
            GROUP BY file.id_, file.name_, definition.tenant_id_, definition.key_, definition.version_
            ORDER BY definition.key_, definition.version_
            """;

    private final JdbcClient database;
    /** Caches by the id of the stored file, which never changes. */
    private Map<String, Models> read = new HashMap<>();

    private Map<String, Models> readWithCases = new HashMap<>();

    RunningModels(JdbcClient database) {
        this.database = database;
    }

    /**
     * Reads the models by municipality.
     *
     * @return by the code of the municipality; the shared ones under the empty code
     */
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

    /**
     * Reads the versions of processes with running cases, including versions that new cases use. The latter are the
     * same objects as {@link #byMunicipality} returned last.
     *
     * @param municipality the owner of the cases, null for all municipalities
     */
    List<VersionWithCases> withCases(@Nullable String municipality) {
        List<VersionWithCases> versions = database.sql(WITH_CASES)
                .param("municipality", municipality)
                .query((row, number) -> new VersionWithCases(
                        new StoredFile(
                                row.getString(1),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3)).orElse("")),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        Models.none()))
                .list();
        Map<String, Models> now = new HashMap<>();
        Map<String, Models> before = new HashMap<>(readWithCases);
        before.putAll(read);
        versions.forEach(it -> now.put(it.file().id(), known(it.file(), before)));
        readWithCases = now;
        return versions.stream()
                .map(it -> new VersionWithCases(
                        it.file(),
                        it.key(),
                        it.version(),
                        it.cases(),
                        now.get(it.file().id())))
                .toList();
    }

    /** Reads files that are new since the last call, and forgets deleted ones. */
    private void readAnew(List<StoredFile> files) {
        Map<String, Models> now = new HashMap<>();
        files.forEach(file -> now.put(file.id(), known(file, read)));
        read = now;
    }

    private Models known(StoredFile file, Map<String, Models> read) {
        Models known = read.get(file.id());
        return known == null ? Models.read(Map.of(file.name(), content(file))) : known;
    }

    private byte[] content(StoredFile file) {
        return database.sql("SELECT bytes_ FROM act_ge_bytearray WHERE id_ = :id")
                .param("id", file.id())
                .query(byte[].class)
                .single();
    }

    record StoredFile(String id, String name, String municipality) {}

    /**
     * Describes a version of a process with cases on it.
     *
     * @param key the id of the process in its file
     * @param cases number of cases, at least one
     * @param model the file as it was deployed
     */
    record VersionWithCases(StoredFile file, String key, int version, int cases, Models model) {

        String municipality() {
            return file.municipality();
        }
    }
}
