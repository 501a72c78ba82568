package dk.portvagt.web.cockpit.change;

import dk.portvagt.modelguard.deploy.PreparedChange;
import dk.portvagt.modelguard.deploy.PreparedChanges;
import dk.portvagt.modelguard.model.Models;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the running models that a prepared change would replace. */
@Component
class ChangedModels {

    private final PreparedChanges changes;
    private final JdbcClient database;

    ChangedModels(PreparedChanges changes, JdbcClient database) {
        this.changes = changes;
        this.database = database;
    }

    List<ChangedModel> of(PreparedChange change) {
        return changes.files(change.id()).entrySet().stream()
                .map(file -> model(file.getKey(), file.getValue(), change.municipality()))
                .toList();
    }

    /** Computes a mark that differs if anything was deployed since the person looked at the change. */
    static String basis(List<ChangedModel> models) {
        return models.stream()
                .map(model -> model.running().map(RunningModel::id).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private ChangedModel model(String file, byte[] content, String municipality) {
        Models models = Models.read(Map.of(file, content));
        ModelKind kind = ModelKind.of(models);
        String key = kind.key(models);
        return new ChangedModel(file, kind, key, content, running(kind, key, municipality));
    }

    /** Returns the municipality's own version if it has one, otherwise the shared one. */
    private Optional<RunningModel> running(ModelKind kind, String key, @Nullable String municipality) {
        return database.sql("""
                        SELECT model.id_, model.version_, model.tenant_id_, file.bytes_
                        FROM %s model JOIN act_ge_bytearray file
                            ON file.deployment_id_ = model.deployment_id_ AND file.name_ = model.resource_name_
                        WHERE model.key_ = :key
                          AND (model.tenant_id_ IS NULL OR model.tenant_id_ = CAST(:municipality AS text))
                        ORDER BY model.tenant_id_ NULLS LAST, model.version_ DESC LIMIT 1""".formatted(kind.table()))
                .param("key", key)
                .param("municipality", municipality)
                .query((row, number) -> new RunningModel(
                        row.getString("id_"),
                        row.getInt("version_"),
                        row.getString("tenant_id_"),
                        row.getBytes("bytes_")))
                .optional();
    }
}
