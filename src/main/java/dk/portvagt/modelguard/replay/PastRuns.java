package dk.portvagt.modelguard.replay;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstanceQuery;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what ended in the last twelve months, the latest first. */
@Component
class PastRuns {

    private final HistoryService history;
    private final Clock clock;

    PastRuns(HistoryService history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * Finds the runs of a process that came to an end of the model.
     *
     * @param municipalities owners of the runs; null for all
     * @return one more than {@link Replay#MOST} at most
     */
    List<PastCase> of(String process, @Nullable List<String> municipalities) {
        HistoricProcessInstanceQuery query = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .finishedAfter(aYearAgo())
                .completed();
        if (municipalities != null) {
            query.tenantIdIn(municipalities.toArray(String[]::new));
        }
        return query.orderByProcessInstanceEndTime().desc().listPage(0, Replay.MOST + 1).stream()
                .map(run -> new PastCase(history, run))
                .toList();
    }

    /**
     * Finds the answers that a decision table gave in processes.
     *
     * @param municipalities owners of the processes; null for all
     * @return one more than {@link Replay#MOST} at most, with inputs and outputs
     */
    List<HistoricDecisionInstance> answers(String table, @Nullable List<String> municipalities) {
        HistoricDecisionInstanceQuery query = history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(table)
                .evaluatedAfter(aYearAgo())
                .includeInputs()
                .includeOutputs()
                .disableBinaryFetching();
        if (municipalities != null) {
            query.tenantIdIn(municipalities.toArray(String[]::new));
        }
        return query.orderByEvaluationTime().desc().listPage(0, Replay.MOST + 1);
    }

    /** Returns the case number of an answer; the id of its process if it belongs to no case. */
    String number(HistoricDecisionInstance answer) {
        String run = answer.getRootProcessInstanceId();
        String key = run == null
                ? null
                : history.createHistoricProcessInstanceQuery()
                        .processInstanceId(run)
                        .singleResult()
                        .getBusinessKey();
        return key != null ? key : run != null ? run : answer.getId();
    }

    private Date aYearAgo() {
        return Date.from(clock.instant().atZone(clock.getZone()).minusYears(1).toInstant());
    }
}
