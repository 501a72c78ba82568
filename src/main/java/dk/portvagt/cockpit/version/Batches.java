package dk.portvagt.cockpit.version;

import dk.portvagt.cockpit.Listing;
import dk.portvagt.cockpit.Moments;
import dk.portvagt.workflow.identity.People;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.batch.history.HistoricBatch;
import org.camunda.bpm.engine.batch.history.HistoricBatchQuery;
import org.springframework.stereotype.Component;

/** How far the engine has come with moving processes. */
@Component
class Batches {

    /** Moving runs for minutes: no more than this many at once. */
    private static final int MOST_RUNNING = 200;

    private final HistoryService history;
    private final ManagementService management;
    private final People people;

    Batches(HistoryService history, ManagementService management, People people) {
        this.history = history;
        this.management = management;
        this.people = people;
    }

    /** The latest first. */
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
        List<BatchRow> rows = query.listPage(offset, size).stream()
                .map(batch -> row(batch, running.get(batch.getId())))
                .toList();
        return Listing.of(offset, size, rows, query::count);
    }

    private BatchRow row(HistoricBatch batch, BatchStatistics progress) {
        boolean ended = batch.getEndTime() != null;
        return new BatchRow(
                batch.getId(),
                Moments.text(batch.getStartTime()),
                batch.getCreateUserId() == null ? null : people.name(batch.getCreateUserId()),
                Moments.text(batch.getEndTime()),
                batch.getTotalJobs(),
                ended || progress == null ? batch.getTotalJobs() : progress.getCompletedJobs(),
                progress == null ? 0 : progress.getFailedJobs());
    }
}
