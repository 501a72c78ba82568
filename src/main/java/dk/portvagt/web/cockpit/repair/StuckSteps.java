package dk.portvagt.web.cockpit.repair;

import dk.portvagt.engine.incident.IncidentKind;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Moments;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import dk.portvagt.web.cockpit.version.Reason;
import dk.portvagt.web.cockpit.version.StepNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists the steps that stand still with what helps, shows the log of their failures, and gives them new attempts. The
 * engine limits all of it to the reader's permissions and municipality.
 */
@Component
class StuckSteps {

    /** Limits the processes and incidents of one part of the list. */
    private static final int MOST = 1000;

    private static final int MOST_ATTEMPTS = 200;

    private final ManagementService management;
    private final HistoryService history;
    private final StepNames names;
    private final Repairs repairs;

    StuckSteps(ManagementService management, HistoryService history, StepNames names, Repairs repairs) {
        this.management = management;
        this.history = history;
        this.names = names;
        this.repairs = repairs;
    }

    /**
     * Lists failed steps.
     *
     * @param retried true for those that are retried by themselves, false for those that stand still
     */
    Listing<StuckRow> list(boolean retried, int offset, int size) {
        List<Job> jobs = query(retried).orderByJobId().asc().listPage(offset, size);
        Map<String, HistoricProcessInstance> processes = processes(jobs);
        Map<String, HistoricIncident> incidents = incidents(jobs);
        List<StuckRow> rows = jobs.stream()
                .map(job ->
                        row(job, processes.get(String.valueOf(job.getProcessInstanceId())), incidents.get(job.getId())))
                .toList();
        return Listing.of(offset, size, rows, () -> query(retried).count());
    }

    private JobQuery query(boolean retried) {
        JobQuery jobs = management.createJobQuery();
        return retried ? jobs.withException().withRetriesLeft() : jobs.noRetriesLeft();
    }

    private Map<String, HistoricProcessInstance> processes(List<Job> jobs) {
        Set<String> ids = jobs.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : history.createHistoricProcessInstanceQuery().processInstanceIds(ids).listPage(0, MOST).stream()
                        .collect(Collectors.toMap(HistoricProcessInstance::getId, Function.identity()));
    }

    private Map<String, HistoricIncident> incidents(List<Job> jobs) {
        return jobs.stream()
                .flatMap(job ->
                        history
                                .createHistoricIncidentQuery()
                                .configuration(job.getId())
                                .open()
                                .listPage(0, MOST)
                                .stream())
                .collect(
                        Collectors.toMap(HistoricIncident::getConfiguration, Function.identity(), (one, other) -> one));
    }

    private StuckRow row(Job job, @Nullable HistoricProcessInstance process, @Nullable HistoricIncident incident) {
        String trace = management.getJobExceptionStacktrace(job.getId());
        IncidentKind kind = IncidentKind.of(trace == null ? String.valueOf(job.getExceptionMessage()) : trace);
        return new StuckRow(
                job.getId(),
                process == null ? null : process.getBusinessKey(),
                process == null ? "En samlet kørsel" : Repairs.model(process),
                job.getProcessInstanceId(),
                step(job),
                Moments.text(incident == null ? job.getCreateTime() : incident.getCreateTime()),
                job.getRetries() > 0 ? Moments.text(job.getDuedate()) : null,
                kind.id(),
                kind.title(),
                kind.happened(),
                kind.remedy(),
                job.getExceptionMessage());
    }

    private String step(Job job) {
        String step = job.getFailedActivityId();
        return job.getProcessDefinitionId() == null || step == null
                ? "–"
                : names.of(job.getProcessDefinitionId(), step);
    }

    /** Lists the failed attempts of a step, the latest first. */
    List<AttemptRow> attempts(@Nullable String typed) {
        String job = job(typed).getId();
        return history
                .createHistoricJobLogQuery()
                .jobId(job)
                .failureLog()
                .orderByTimestamp()
                .desc()
                .listPage(0, MOST_ATTEMPTS)
                .stream()
                .map(attempt -> new AttemptRow(
                        attempt.getId(),
                        Moments.text(attempt.getTimestamp()),
                        attempt.getHostname(),
                        attempt.getJobExceptionMessage()))
                .toList();
    }

    /** Returns the stack trace of an attempt, for the vendor. */
    String trace(@Nullable String typed) {
        String id = Typed.text(typed);
        HistoricJobLog attempt = id == null
                ? null
                : history.createHistoricJobLogQuery().logId(id).singleResult();
        if (attempt == null) {
            throw Refused.unknown("Forsøget findes ikke, eller du kan ikke se det.");
        }
        return Optional.ofNullable(history.getHistoricJobLogExceptionStacktrace(attempt.getId()))
                .orElse("");
    }

    private Job job(@Nullable String typed) {
        String id = Typed.text(typed);
        Job job = id == null ? null : management.createJobQuery().jobId(id).singleResult();
        if (job == null) {
            throw Refused.unknown("Trinnet står ikke længere stille, eller du kan ikke se det.");
        }
        return job;
    }

    /** Gives each chosen step one new attempt. */
    Result retry(@Nullable BulkRequest request) {
        String reason = Reason.of(Repairs.wanted(request).reason());
        return repairs.each(request, id -> {
            Job job = job(id);
            String about = job.getProcessInstanceId() == null ? id : repairs.about(job.getProcessInstanceId());
            return new Repair(about, () -> {
                management.setJobRetries(job.getId(), 1);
                repairs.explain(
                        log -> log.operationType(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES)
                                .entityType(EntityTypes.JOB)
                                .jobId(job.getId()),
                        reason);
            });
        });
    }

    /**
     * A failed attempt.
     *
     * @param at a moment in ISO format
     * @param host the node that tried; null if unknown
     */
    public record AttemptRow(
            String id,
            @Nullable String at,
            @Nullable String host,
            @Nullable String message) {}
}
