package dk.portvagt.web.cockpit.version;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.operation.OperationNotes;
import dk.portvagt.modelguard.deploy.DeploymentRefusal;
import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Deploys older versions of processes again, as the person: the guard checks them against the models of today, and they
 * wait under "Ændringer" for activation, by a second person where the model books or decides.
 */
@Component
class OlderVersions {

    private final RepositoryService repository;
    private final HistoryService history;
    private final OperationNotes notes;
    private final CurrentCaller caller;
    private final ActingPerson person;

    OlderVersions(
            RepositoryService repository,
            HistoryService history,
            OperationNotes notes,
            CurrentCaller caller,
            ActingPerson person) {
        this.repository = repository;
        this.history = history;
        this.notes = notes;
        this.caller = caller;
        this.person = person;
    }

    /**
     * Deploys a version again.
     *
     * @throws Refused 404 for an unknown version; 400 for the latest one, for what the guard refuses, or without a
     *     reason
     */
    void deploy(AgainRequest request) {
        String reason = Reason.of(request.reason());
        ProcessDefinition version = find(request);
        String name = "%s, version %d igen"
                .formatted(version.getName() == null ? version.getKey() : version.getName(), version.getVersion());
        try {
            repository
                    .createDeployment()
                    .name(name)
                    .source("Cockpit")
                    .tenantId(version.getTenantId())
                    .addInputStream(
                            version.getResourceName(),
                            repository.getResourceAsStream(version.getDeploymentId(), version.getResourceName()))
                    .deploy();
        } catch (DeploymentRefusal refusal) {
            throw Refused.unreadable(
                    "Versionen kan ikke udrulles igen: den passer ikke til det, der kører nu. " + refusal.getMessage());
        }
        String user = caller.get().userId();
        person.asNobody(() -> {
            notes.explain(
                    history.createUserOperationLogQuery()
                            .operationType(OperationNotes.PREPARED)
                            .userId(user),
                    reason);
            return null;
        });
    }

    private ProcessDefinition find(AgainRequest request) {
        String id = Typed.text(request.version());
        ProcessDefinition version = id == null
                ? null
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(id)
                        .singleResult();
        if (version == null) {
            throw Refused.unknown("Versionen findes ikke.");
        }
        var newer = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(version.getKey())
                .latestVersion();
        boolean latest =
                (version.getTenantId() == null ? newer.withoutTenantId() : newer.tenantIdIn(version.getTenantId()))
                                .singleResult()
                                .getVersion()
                        == version.getVersion();
        if (latest) {
            throw Refused.unreadable("Det er den nyeste version. Vælg en ældre.");
        }
        return version;
    }
}
