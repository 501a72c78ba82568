package dk.portvagt.web.cockpit.change;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.operation.OperationNotes;
import dk.portvagt.modelguard.deploy.Activation;
import dk.portvagt.modelguard.deploy.DeploymentRefusal;
import dk.portvagt.modelguard.deploy.PreparedChange;
import dk.portvagt.modelguard.deploy.PreparedChanges;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.version.Reason;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Activates or discards a prepared change, once, and records the person and the reason. */
@Component
public class Decisions {

    private final PreparedChanges changes;
    private final ChangedModels models;
    private final Activators activators;
    private final Activation activation;
    private final CurrentCaller caller;
    private final ActingPerson person;
    private final RepositoryService repository;
    private final HistoryService history;
    private final OperationNotes notes;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Decisions(
            PreparedChanges changes,
            ChangedModels models,
            Activators activators,
            Activation activation,
            CurrentCaller caller,
            ActingPerson person,
            RepositoryService repository,
            HistoryService history,
            OperationNotes notes,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.models = models;
        this.activators = activators;
        this.activation = activation;
        this.caller = caller;
        this.person = person;
        this.repository = repository;
        this.history = history;
        this.notes = notes;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Activates the change, so that new cases begin on it.
     *
     * @param basis the running versions that the person compared it with
     * @throws Refused 400 after another deployment in the meantime, for a finding of the guard, for a change that no
     *     longer waits, or without a reason; 403 for a person who may not activate it
     */
    public void activate(UUID id, @Nullable String basis, @Nullable String typedReason) {
        String reason = Reason.of(typedReason);
        try {
            transaction.executeWithoutResult(status -> {
                // The engine's own lock of deployments: other deployments wait from here on.
                database.sql("SELECT 1 FROM act_ge_property WHERE name_ = 'deployment.lock' FOR UPDATE")
                        .query(Integer.class)
                        .single();
                PreparedChange change = waiting(id);
                List<ChangedModel> changed = models.of(change);
                if (!ChangedModels.basis(changed).equals(basis)) {
                    throw Refused.unreadable(
                            "Der er udrullet en anden udgave, siden du så på ændringen. Intet er aktiveret."
                                    + " Genindlæs siden, og se, hvad der nu er anderledes.");
                }
                refuseWhoMayNot(change);
                DeploymentBuilder builder = Touched.deployment(repository, change, changed);
                String deployment = activation.of(builder::deployWithResult).getId();
                annotate(deployment, reason);
                changes.activated(id, caller.get().userId(), reason, deployment);
            });
        } catch (DeploymentRefusal refusal) {
            throw Refused.unreadable("Ændringen kan ikke længere aktiveres. " + refusal.getMessage());
        }
    }

    /**
     * Discards the change.
     *
     * @throws Refused 400 if it no longer waits, or without a reason; 403 for shared models of another person's
     */
    void discard(UUID id, @Nullable String typedReason) {
        String reason = Reason.of(typedReason);
        transaction.executeWithoutResult(status -> {
            PreparedChange change = waiting(id);
            if (!activators.mayDiscard(change, caller.get())) {
                throw Refused.forbidden(
                        "Ændringen gælder alle kommuner. Den kasseres af den, der har udrullet den, af en"
                                + " modelansvarlig eller af en administrator.");
            }
            changes.discarded(id, caller.get().userId(), reason);
            notes.ofDeployment(OperationNotes.DISCARDED, change.name(), change.municipality(), reason);
        });
    }

    private void refuseWhoMayNot(PreparedChange change) {
        List<String> concerns = activators.concerns(change);
        changes.raise(change.id(), concerns);
        activators.refusal(change, concerns, caller.get()).ifPresent(sentence -> {
            throw Refused.forbidden(sentence);
        });
    }

    private PreparedChange waiting(UUID id) {
        PreparedChange change = changes.lock(id).orElseThrow(() -> Refused.unknown("Ændringen findes ikke."));
        return switch (change.state()) {
            case PREPARED -> change;
            case ACTIVATED -> throw Refused.unreadable("Ændringen er allerede aktiveret.");
            case DISCARDED -> throw Refused.unreadable("Ændringen er kasseret. Udrul den igen, hvis den skal bruges.");
        };
    }

    /** Adds the reason to the deployment in the operation log, which deployers need not be able to read. */
    private void annotate(String deployment, String reason) {
        person.asNobody(() -> {
            history.createUserOperationLogQuery().deploymentId(deployment).list().stream()
                    .map(entry -> entry.getOperationId())
                    .distinct()
                    .forEach(operation -> history.setAnnotationForOperationLogById(operation, reason));
            return null;
        });
    }
}
