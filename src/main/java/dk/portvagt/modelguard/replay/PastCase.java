package dk.portvagt.modelguard.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Remembers an ended run of a process: the steps that it completed, and what it knew after each. */
final class PastCase {

    private final HistoryService history;
    private final HistoricProcessInstance run;
    private final List<HistoricActivityInstance> visits;
    private @Nullable List<HistoricVariableUpdate> updates;
    private Map<String, String> scopes = new HashMap<>();

    PastCase(HistoryService history, HistoricProcessInstance run) {
        this.history = history;
        this.run = run;
        this.visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .finished()
                .list();
    }

    /** Returns the case number; for a run that belongs to no case, the id that Cockpit shows. */
    String number() {
        return run.getBusinessKey() == null ? run.getId() : run.getBusinessKey();
    }

    /** Returns the steps that came to their own end. */
    List<HistoricActivityInstance> completed() {
        return visits.stream().filter(visit -> !visit.isCanceled()).toList();
    }

    /** Returns the variables that the run could see when it left a step. */
    VariableMap knownAfter(HistoricActivityInstance visit) {
        Set<String> around = around(visit);
        long next = visits.stream()
                .filter(other -> !other.getStartTime().before(visit.getEndTime()))
                .mapToLong(other -> made(other.getId()))
                .filter(made -> made > made(visit.getId()))
                .min()
                .orElse(Long.MAX_VALUE);
        VariableMap known = Variables.createVariables();
        updates().stream()
                .filter(update -> around.contains(scopes.get(update.getVariableInstanceId())))
                .filter(update -> !update.getTime().after(visit.getEndTime()))
                .filter(update -> update.getTime().before(visit.getEndTime())
                        || visit.getId().equals(update.getActivityInstanceId())
                        || made(update.getId()) < next)
                .forEach(update -> known.putValueTyped(update.getVariableName(), update.getTypedValue()));
        return known;
    }

    /** The run itself, the step, and the subprocesses around it. */
    private Set<String> around(HistoricActivityInstance visit) {
        Map<String, HistoricActivityInstance> byId =
                visits.stream().collect(Collectors.toMap(HistoricActivityInstance::getId, Function.identity()));
        Set<String> around = new HashSet<>(Set.of(run.getId()));
        for (HistoricActivityInstance at = visit; at != null; at = byId.get(at.getParentActivityInstanceId())) {
            around.add(at.getId());
        }
        return around;
    }

    private List<HistoricVariableUpdate> updates() {
        if (updates == null) {
            scopes = history
                    .createHistoricVariableInstanceQuery()
                    .processInstanceId(run.getId())
                    .includeDeleted()
                    .disableBinaryFetching()
                    .disableCustomObjectDeserialization()
                    .list()
                    .stream()
                    .collect(Collectors.toMap(
                            HistoricVariableInstance::getId, HistoricVariableInstance::getActivityInstanceId));
            updates = history
                    .createHistoricDetailQuery()
                    .processInstanceId(run.getId())
                    .variableUpdates()
                    .disableBinaryFetching()
                    .list()
                    .stream()
                    .map(HistoricVariableUpdate.class::cast)
                    .sorted(Comparator.comparing(HistoricVariableUpdate::getTime)
                            .thenComparing(update -> made(update.getId())))
                    .toList();
        }
        return updates;
    }

    /**
     * Returns when an id was made. Many things happen in the same millisecond; the engine's ids are based on time and
     * tell which came first.
     */
    private static long made(String id) {
        try {
            UUID uuid = UUID.fromString(id.substring(id.lastIndexOf(':') + 1));
            return uuid.version() == 1 ? uuid.timestamp() : 0;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
