package dk.portvagt.cockpit.version;

import dk.portvagt.cockpit.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves processes to another version of their model: steps of the same id and kind correspond. Deadlines that run go on
 * as they are.
 */
@Component
public class Migrations {

    /** Trying costs a transaction each, while the administrator waits. */
    private static final int MOST_AT_ONCE = 200;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final MigrationWords words;
    private final TransactionTemplate own;

    Migrations(
            RuntimeService runtime,
            RepositoryService repository,
            HistoryService history,
            MigrationWords words,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
        this.words = words;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Moves each process and takes it back again: what the engine would refuse, it refuses here. */
    List<TrialRow> rehearse(MoveRequest request) {
        MigrationPlan plan = plan(request);
        return instances(request).stream().map(id -> rehearse(plan, id)).toList();
    }

    /** Moves those that can be moved, in the background; the reason is kept with it in the operation log. */
    MoveResult move(MoveRequest request) {
        String reason = Reason.of(request.reason());
        List<TrialRow> trials = rehearse(request);
        List<String> movable =
                trials.stream().filter(TrialRow::possible).map(TrialRow::id).toList();
        List<TrialRow> leftOut =
                trials.stream().filter(trial -> !trial.possible()).toList();
        if (movable.isEmpty()) {
            throw Refused.unreadable("Ingen af de valgte forløb kan flyttes. Prøv flytningen af, så står der hvorfor.");
        }
        Batch batch = own.execute(status -> {
            Batch begun = runtime.newMigration(plan(request))
                    .processInstanceIds(movable)
                    .executeAsync();
            annotate(request.from(), begun.getCreateUserId(), reason);
            return begun;
        });
        return new MoveResult(batch.getId(), movable.size(), leftOut);
    }

    /** The engine gives a batch no reason, but the entry that was written just now takes one. */
    private void annotate(String definition, String person, String reason) {
        UserOperationLogEntry entry = history.createUserOperationLogQuery()
                .operationType(UserOperationLogEntry.OPERATION_TYPE_MIGRATE)
                .processDefinitionId(definition)
                .userId(person)
                .orderByTimestamp()
                .desc()
                .listPage(0, 1)
                .get(0);
        history.setAnnotationForOperationLogById(entry.getOperationId(), reason);
    }

    /**
     * The same to a version that is not there yet: to be asked within a transaction in which it is, and that is taken
     * back.
     */
    public List<TrialRow> rehearseHere(String from, String to, List<String> instances) {
        MigrationPlan plan = plan(new MoveRequest(from, to, instances, null));
        return instances.stream().map(id -> trial(plan, id, attempt(plan, id))).toList();
    }

    private TrialRow rehearse(MigrationPlan plan, String id) {
        return trial(plan, id, own.execute(status -> {
            status.setRollbackOnly();
            return attempt(plan, id);
        }));
    }

    /** @return why the process cannot be moved; empty when it can, and was */
    private Optional<List<String>> attempt(MigrationPlan plan, String id) {
        try {
            runtime.newMigration(plan).processInstanceIds(id).execute();
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException refused) {
            return Optional.of(words.failures(plan, refused.getValidationReport()));
        } catch (ProcessEngineException refused) {
            return Optional.of(List.of("Forløbet kan ikke flyttes: " + refused.getMessage()));
        }
    }

    private TrialRow trial(MigrationPlan plan, String id, Optional<List<String>> refusal) {
        ProcessInstance instance =
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
        if (instance == null) {
            return new TrialRow(id, null, false, List.of("Forløbet findes ikke eller er sluttet."));
        }
        return new TrialRow(
                id,
                instance.getBusinessKey(),
                refusal.isEmpty(),
                refusal.orElseGet(() -> words.going(plan, runtime.getActiveActivityIds(id))));
    }

    private MigrationPlan plan(MoveRequest request) {
        ProcessDefinition from = definition(request.from());
        ProcessDefinition to = definition(request.to());
        if (!from.getKey().equals(to.getKey()) || from.getVersion() == to.getVersion()) {
            throw Refused.unreadable("Vælg en anden version af den samme model.");
        }
        return runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
    }

    private ProcessDefinition definition(String id) {
        ProcessDefinition definition = id == null || id.isBlank()
                ? null
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(id)
                        .singleResult();
        if (definition == null) {
            throw Refused.unknown("Versionen findes ikke.");
        }
        return definition;
    }

    private static List<String> instances(MoveRequest request) {
        Set<String> chosen = new LinkedHashSet<>();
        if (request.instances() != null) {
            request.instances().stream()
                    .filter(id -> id != null && !id.isBlank())
                    .forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            throw Refused.unreadable("Vælg mindst ét forløb.");
        }
        if (chosen.size() > MOST_AT_ONCE) {
            throw Refused.unreadable("Vælg højst %d forløb ad gangen.".formatted(MOST_AT_ONCE));
        }
        return new ArrayList<>(chosen);
    }
}
