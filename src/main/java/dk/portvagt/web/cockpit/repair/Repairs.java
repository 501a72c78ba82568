package dk.portvagt.web.cockpit.repair;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.operation.OperationNotes;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import dk.portvagt.web.cockpit.repair.Result.RefusedRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out repairs one by one, each in a transaction of its own with its reason in the operation log, so that one
 * refusal does not hold up the others.
 */
@Component
class Repairs {

    /** Limits the chosen ones: the administrator waits for the answer. */
    static final int MOST_CHOSEN = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);

    private final HistoryService history;
    private final OperationNotes notes;
    private final ActingPerson person;
    private final TransactionTemplate own;

    Repairs(
            HistoryService history,
            OperationNotes notes,
            ActingPerson person,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.notes = notes;
        this.person = person;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Returns the request.
     *
     * @throws Refused 400 if there is none
     */
    static BulkRequest wanted(@Nullable BulkRequest request) {
        if (request == null) {
            throw Refused.unreadable("Der mangler oplysninger om, hvad der skal ske.");
        }
        return request;
    }

    /** Repairs each of the chosen ones, and tells which were refused and why. */
    Result each(BulkRequest request, Function<String, Repair> repair) {
        int done = 0;
        List<RefusedRow> refused = new ArrayList<>();
        for (String id : chosen(request)) {
            String about = id;
            try {
                Repair one = repair.apply(id);
                about = one.about();
                own.executeWithoutResult(status -> one.action().run());
                done++;
            } catch (Refused refusal) {
                refused.add(new RefusedRow(about, refusal.getMessage()));
            } catch (AuthorizationException refusal) {
                refused.add(new RefusedRow(about, refusal.getMessage()));
            } catch (ProcessEngineException failure) {
                LOG.warn("A repair of {} failed: {}", id, failure.getMessage());
                refused.add(new RefusedRow(
                        about, "Det lykkedes ikke, og intet er ændret: forløbet er nået videre eller ændret imens."));
            }
        }
        return new Result(done, refused);
    }

    private static Set<String> chosen(BulkRequest request) {
        Set<String> chosen = Optional.ofNullable(request.ids()).orElse(List.of()).stream()
                .map(Typed::text)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (chosen.isEmpty()) {
            throw Refused.unreadable("Vælg mindst én.");
        }
        if (chosen.size() > MOST_CHOSEN) {
            throw Refused.unreadable("Vælg højst %d ad gangen.".formatted(MOST_CHOSEN));
        }
        return chosen;
    }

    /**
     * Finds a running or ended process.
     *
     * @throws Refused 404 if there is none, or the person may not see it
     */
    HistoricProcessInstance process(String id) {
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        if (process == null) {
            throw Refused.unknown("Forløbet findes ikke, eller du kan ikke se det.");
        }
        return process;
    }

    /** Names a process by its case number; by its id without one. */
    String about(String id) {
        return about(process(id));
    }

    static String about(HistoricProcessInstance process) {
        return process.getBusinessKey() == null ? process.getId() : process.getBusinessKey();
    }

    /** Returns the name of the model that a process follows. */
    static String model(HistoricProcessInstance process) {
        return process.getProcessDefinitionName() == null
                ? process.getProcessDefinitionKey()
                : process.getProcessDefinitionName();
    }

    /**
     * Adds the reason to the latest of the entries in the operation log, which the person need not be able to change.
     */
    void explain(UnaryOperator<UserOperationLogQuery> entries, String reason) {
        person.asNobody(() -> {
            notes.explain(entries.apply(history.createUserOperationLogQuery()), reason);
            return null;
        });
    }
}
