package dk.portvagt.web.cockpit.version;

import dk.portvagt.engine.operation.OperationNotes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins the batches that move processes. Stores their model and reason, which the engine does not keep. */
@Component
class Moves {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final OperationNotes notes;
    private final JdbcClient database;

    Moves(
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            OperationNotes notes,
            JdbcClient database) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.notes = notes;
        this.database = database;
    }

    /**
     * Begins a batch, in the caller's transaction.
     *
     * @param leftOut number of requested processes that cannot be moved
     * @return its id
     */
    String begin(MigrationPlan plan, List<String> instances, int leftOut, String reason) {
        Batch batch = runtime.newMigration(plan).processInstanceIds(instances).executeAsync();
        notes.explain(
                history.createUserOperationLogQuery()
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_MIGRATE)
                        .processDefinitionId(plan.getSourceProcessDefinitionId())
                        .userId(batch.getCreateUserId()),
                reason);
        keep(batch.getId(), plan, leftOut, reason);
        return batch.getId();
    }

    private void keep(String batch, MigrationPlan plan, int leftOut, String reason) {
        ProcessDefinition from = repository.getProcessDefinition(plan.getSourceProcessDefinitionId());
        ProcessDefinition to = repository.getProcessDefinition(plan.getTargetProcessDefinitionId());
        database.sql("""
                        INSERT INTO portvagt.version_move
                            (batch_id, model, municipality, from_version, to_version, left_out, reason)
                        VALUES (:batch, :model, :municipality, :from, :to, :leftOut, :reason)""")
                .param("batch", batch)
                .param("model", from.getName() == null ? from.getKey() : from.getName())
                .param("municipality", from.getTenantId())
                .param("from", from.getVersion())
                .param("to", to.getVersion())
                .param("leftOut", leftOut)
                .param("reason", reason)
                .update();
    }

    /** Returns those of the batches that were begun here, by the batch's id. */
    Map<String, Move> of(Collection<String> batches) {
        return database
                .sql("SELECT * FROM portvagt.version_move WHERE batch_id = ANY (:batches)")
                .param("batches", batches.toArray(String[]::new))
                .query((row, number) -> new Move(
                        row.getString("batch_id"),
                        row.getString("model"),
                        row.getString("municipality"),
                        row.getInt("from_version"),
                        row.getInt("to_version"),
                        row.getInt("left_out"),
                        row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Move::batch, Function.identity()));
    }

    /**
     * Describes a move and its reason.
     *
     * @param model its name
     * @param municipality owner of the model; null for the shared one
     * @param leftOut number of requested processes that could not be moved
     */
    public record Move(
            String batch,
            String model,
            @Nullable String municipality,
            int fromVersion,
            int toVersion,
            int leftOut,
            String reason) {}
}
