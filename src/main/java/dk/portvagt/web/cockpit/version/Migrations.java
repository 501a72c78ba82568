package dk.portvagt.web.cockpit.version;

import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves processes to another version of their model: steps of the same id and kind correspond. Running deadlines stay
 * unchanged.
 */
@Component
public class Migrations {

    /** Limits the chosen processes: each trial costs a transaction while the administrator waits. */
    private static final int MOST_CHOSEN = 200;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Versions versions;
    private final Moves moves;
    private final MigrationWords words;
    private final CommandExecutor engine;
    private final TransactionTemplate own;

    Migrations(
            RuntimeService runtime,
            RepositoryService repository,
            Versions versions,
            Moves moves,
            MigrationWords words,
            ProcessEngineConfigurationImpl engine,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.repository = repository;
        this.versions = versions;
        this.moves = moves;
        this.words = words;
        this.engine = engine.getCommandExecutorTxRequired();
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Moves each chosen process and rolls back: it refuses exactly the moves that the engine refuses. */
    List<TrialRow> rehearse(MoveRequest request) {
        MigrationPlan plan = plan(request);
        return chosen(request).stream().map(id -> rehearse(plan, id)).toList();
    }

    /** Tries the moves of a part of all processes on the version. */
    Listing<TrialRow> rehearse(MoveRequest request, int offset, int size) {
        MigrationPlan plan = plan(request);
        return part(
                request,
                offset,
                size,
                ids -> ids.stream().map(id -> rehearse(plan, id)).toList());
    }

    /**
     * Summarises the moves of a part of all processes on the version, in runs of one outcome. The processes are only
     * checked, not moved and rolled back.
     *
     * @return a part of the processes, with a row for each outcome among them
     */
    Listing<AlikeTrials> outcomes(MoveRequest request, int offset, int size) {
        MigrationPlan plan = plan(request);
        return part(request, offset, size, ids -> AlikeTrials.of(look(plan, ids)));
    }

    private <T> Listing<T> part(MoveRequest request, int offset, int size, Function<List<String>, List<T>> rows) {
        List<String> ids = versions.ids(request.from(), offset, size);
        return new Listing<>(offset, size, versions.count(request.from()), rows.apply(ids));
    }

    /** Moves the processes that can be moved, in the background. The operation log keeps the reason. */
    MoveResult move(MoveRequest request) {
        String reason = Reason.of(request.reason());
        MigrationPlan plan = plan(request);
        List<TrialRow> trials = request.all() ? look(plan, versions.ids(request.from())) : rehearse(request);
        List<String> movable =
                trials.stream().filter(TrialRow::possible).map(TrialRow::id).toList();
        List<AlikeTrials> leftOut = AlikeTrials.of(
                trials.stream().filter(trial -> !trial.possible()).toList());
        if (movable.isEmpty()) {
            throw Refused.unreadable("Ingen af forløbene kan flyttes. Prøv flytningen af, så står der hvorfor.");
        }
        String batch = own.execute(status -> moves.begin(plan, movable, trials.size() - movable.size(), reason));
        return new MoveResult(batch, movable.size(), leftOut);
    }

    /** Tries moves to a version that exists only in the caller's transaction, which is rolled back. */
    public List<TrialRow> rehearseHere(String from, String to, List<String> instances) {
        MigrationPlan plan = plan(new MoveRequest(from, to, instances, false, null));
        return instances.stream().map(id -> attempt(plan, id)).toList();
    }

    private List<TrialRow> look(MigrationPlan plan, List<String> instances) {
        return instances.stream().map(id -> look(plan, id)).toList();
    }

    private TrialRow look(MigrationPlan plan, String id) {
        MigrationCheck check = new MigrationCheck(plan, id);
        engine.execute(check);
        return check.found()
                .map(found -> found.report().hasFailures()
                        ? new TrialRow(id, found.caseNumber(), false, words.failures(plan, found.report()))
                        : new TrialRow(id, found.caseNumber(), true, words.going(plan, found.steps())))
                .orElseGet(() -> new TrialRow(
                        id, null, false, List.of("Forløbet findes ikke på den version, eller det er sluttet.")));
    }

    private TrialRow rehearse(MigrationPlan plan, String id) {
        return own.execute(status -> {
            status.setRollbackOnly();
            return attempt(plan, id);
        });
    }

    /** Checks first, so that only failures unexpected by the engine too are errors in its log. */
    private TrialRow attempt(MigrationPlan plan, String id) {
        TrialRow looked = look(plan, id);
        if (!looked.possible()) {
            return looked;
        }
        try {
            runtime.newMigration(plan).processInstanceIds(id).execute();
            return looked;
        } catch (ProcessEngineException refused) {
            return new TrialRow(
                    id, looked.caseNumber(), false, List.of("Forløbet kan ikke flyttes: " + refused.getMessage()));
        }
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

    private ProcessDefinition definition(@Nullable String typed) {
        String id = Typed.text(typed);
        ProcessDefinition definition = id == null
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

    private static List<String> chosen(MoveRequest request) {
        Set<String> chosen = new LinkedHashSet<>();
        if (request.instances() != null) {
            request.instances().stream()
                    .map(Typed::text)
                    .filter(Objects::nonNull)
                    .forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            throw Refused.unreadable("Vælg mindst ét forløb.");
        }
        if (chosen.size() > MOST_CHOSEN) {
            throw Refused.unreadable("Vælg højst %d forløb ad gangen, eller dem alle.".formatted(MOST_CHOSEN));
        }
        return new ArrayList<>(chosen);
    }
}
