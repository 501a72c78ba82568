package dk.portvagt.web.cockpit.version;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.operation.OperationNotes;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Moments;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import dk.portvagt.web.cockpit.version.Moves.Move;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.batch.history.HistoricBatch;
import org.camunda.bpm.engine.batch.history.HistoricBatchQuery;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the engine's progress with moving processes. */
@Component
class Batches {

    /** Limits the failures whose messages are read. */
    private static final int MOST_FAILED = 200;

    /** Limits the running batches; a batch runs for minutes. */
    private static final int MOST_RUNNING = 200;

    private final HistoryService history;
    private final ManagementService management;
    private final Moves moves;
    private final OperationNotes notes;
    private final People people;
    private final TransactionTemplate transaction;

    Batches(
            HistoryService history,
            ManagementService management,
            Moves moves,
            OperationNotes notes,
            People people,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.management = management;
        this.moves = moves;
        this.notes = notes;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lists the batches, the latest first. */
    Listing<BatchRow> list(int offset, int size) {
        Map<String, BatchStatistics> running = management
                .createBatchStatisticsQuery()
                .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                .listPage(0, MOST_RUNNING)
                .stream()
                .collect(Collectors.toMap(Batch::getId, Function.identity()));
        HistoricBatchQuery query = history.createHistoricBatchQuery()
                .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                .orderByStartTime()
                .desc();
        List<HistoricBatch> shown = query.listPage(offset, size);
        Map<String, Move> kept =
                moves.of(shown.stream().map(HistoricBatch::getId).toList());
        List<BatchRow> rows = shown.stream()
                .map(batch -> row(batch, kept.get(batch.getId()), running.get(batch.getId())))
                .toList();
        return Listing.of(offset, size, rows, query::count);
    }

    /**
     * Shows a batch.
     *
     * @throws Refused 404 if there is no such batch
     */
    BatchView view(@Nullable String typed) {
        String id = Typed.text(typed);
        HistoricBatch batch = id == null
                ? null
                : history.createHistoricBatchQuery()
                        .batchId(id)
                        .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                        .singleResult();
        if (batch == null) {
            throw Refused.unknown("Flytningen findes ikke.");
        }
        BatchStatistics running =
                management.createBatchStatisticsQuery().batchId(id).singleResult();
        List<String> messages = management
                .createJobQuery()
                .jobDefinitionId(batch.getBatchJobDefinitionId())
                .noRetriesLeft()
                .listPage(0, MOST_FAILED)
                .stream()
                .map(Job::getExceptionMessage)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new BatchView(row(batch, moves.of(List.of(id)).get(id), running), messages);
    }

    /** Makes the engine retry the failures. */
    void retry(BatchRequest request) {
        String reason = Reason.of(request.reason());
        String failed = running(request).getBatchJobDefinitionId();
        transaction.executeWithoutResult(status -> {
            management.setJobRetriesByJobDefinitionId(failed, 1);
            notes.explain(
                    history.createUserOperationLogQuery()
                            .operationType(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES)
                            .jobDefinitionId(failed),
                    reason);
        });
    }

    /** Ends a batch; processes that it has not moved stay on their version. */
    void end(BatchRequest request) {
        String reason = Reason.of(request.reason());
        String id = running(request).getId();
        transaction.executeWithoutResult(status -> {
            management.deleteBatch(id, false);
            notes.explain(
                    history.createUserOperationLogQuery()
                            .operationType(UserOperationLogEntry.OPERATION_TYPE_DELETE)
                            .entityType(EntityTypes.BATCH)
                            .batchId(id),
                    reason);
        });
    }

    private Batch running(BatchRequest request) {
        String id = Typed.text(request.batch());
        Batch batch = id == null
                ? null
                : management
                        .createBatchQuery()
                        .batchId(id)
                        .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                        .singleResult();
        if (batch == null) {
            throw Refused.unknown("Flytningen findes ikke, eller den er slut.");
        }
        return batch;
    }

    private BatchRow row(HistoricBatch batch, @Nullable Move move, @Nullable BatchStatistics progress) {
        boolean ended = batch.getEndTime() != null;
        return new BatchRow(
                batch.getId(),
                move,
                Moments.text(batch.getStartTime()),
                batch.getCreateUserId() == null ? null : people.name(batch.getCreateUserId()),
                Moments.text(batch.getEndTime()),
                batch.getTotalJobs(),
                ended || progress == null ? batch.getTotalJobs() : progress.getCompletedJobs(),
                progress == null ? 0 : progress.getFailedJobs());
    }
}
