package dk.portvagt.web.cockpit.repair;

import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Moments;
import dk.portvagt.web.cockpit.version.Reason;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.CleanableHistoricProcessInstanceReportResult;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows when the history of ended processes is cleaned, and how much of it is due; orders it with a reason. Cleaning
 * never touches the ledger, decisions, documents or the registers.
 */
@Component
class CleanUp {

    private final HistoryService history;
    private final ProcessEngineConfigurationImpl engine;
    private final Repairs repairs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CleanUp(
            HistoryService history,
            ProcessEngineConfigurationImpl engine,
            Repairs repairs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.engine = engine;
        this.repairs = repairs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Shows the plan, and the ended processes of each version. */
    CleanUpView view(int offset, int size) {
        List<Job> jobs = history.findHistoryCleanupJobs();
        var report = history.createCleanableHistoricProcessInstanceReport()
                .orderByFinished()
                .desc();
        List<KeptRow> rows =
                report.listPage(offset, size).stream().map(CleanUp::row).toList();
        return new CleanUpView(
                window(),
                jobs.stream()
                        .filter(job -> job.getRetries() > 0)
                        .map(Job::getDuedate)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(Moments::text)
                        .orElse(null),
                jobs.stream().anyMatch(job -> job.getRetries() == 0),
                Listing.of(offset, size, rows, report::count));
    }

    /** Returns the daily window, {@code 01:00–04:00}; null if nothing is cleaned by itself. */
    private @Nullable String window() {
        return Optional.ofNullable(
                        engine.getBatchWindowManager().getCurrentOrNextBatchWindow(Date.from(clock.instant()), engine))
                .map(window -> "%tR–%tR".formatted(window.getStart(), window.getEnd()))
                .orElse(null);
    }

    private static KeptRow row(CleanableHistoricProcessInstanceReportResult version) {
        return new KeptRow(
                version.getProcessDefinitionName() == null
                        ? version.getProcessDefinitionKey()
                        : version.getProcessDefinitionName(),
                version.getProcessDefinitionVersion(),
                version.getTenantId(),
                version.getHistoryTimeToLive(),
                version.getFinishedProcessInstanceCount(),
                version.getCleanableProcessInstanceCount());
    }

    /** Orders the cleaning of what is due, now. */
    void order(@Nullable String typed) {
        String reason = Reason.of(typed);
        transaction.executeWithoutResult(status -> {
            history.cleanUpHistoryAsync(true);
            repairs.explain(
                    log -> log.operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE_HISTORY_CLEANUP_JOB), reason);
        });
    }

    /**
     * The plan of cleaning.
     *
     * @param window the daily window; null if nothing is cleaned by itself
     * @param next the next run in ISO format; null for none
     * @param failed whether a run stands still
     */
    public record CleanUpView(
            @Nullable String window, @Nullable String next, boolean failed, Listing<KeptRow> kept) {}

    /**
     * The ended processes of a version.
     *
     * @param days how long their history is kept after the end; null for ever
     * @param due number of those whose time is over
     */
    public record KeptRow(
            String process,
            int version,
            @Nullable String municipality,
            @Nullable Integer days,
            long ended,
            long due) {}
}
