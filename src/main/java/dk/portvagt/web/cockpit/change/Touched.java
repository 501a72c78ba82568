package dk.portvagt.web.cockpit.change;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.deploy.PreparedChange;
import dk.portvagt.modelguard.replay.ProcessReplay;
import dk.portvagt.modelguard.replay.Replay;
import dk.portvagt.modelguard.replay.TableReplay;
import dk.portvagt.web.cockpit.Listing;
import dk.portvagt.web.cockpit.version.Migrations;
import dk.portvagt.web.cockpit.version.TrialRow;
import dk.portvagt.web.cockpit.version.VersionRow;
import dk.portvagt.web.cockpit.version.Versions;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the cases that a change affects, and tells whether they could go on with it. */
@Component
class Touched {

    private final Versions versions;
    private final Migrations migrations;
    private final ProcessReplay processes;
    private final TableReplay tables;
    private final RepositoryService repository;
    private final ActingPerson person;
    private final CurrentCaller caller;
    private final JdbcClient database;
    private final TransactionTemplate trial;

    Touched(
            Versions versions,
            Migrations migrations,
            ProcessReplay processes,
            TableReplay tables,
            RepositoryService repository,
            ActingPerson person,
            CurrentCaller caller,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.migrations = migrations;
        this.processes = processes;
        this.tables = tables;
        this.repository = repository;
        this.person = person;
        this.caller = caller;
        this.database = database;
        this.trial = new TransactionTemplate(transactions);
        trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Returns the versions of a process with running cases of the reader's municipality, the latest first. */
    List<VersionRow> running(ChangedModel process, @Nullable String municipality) {
        return versions.all().stream()
                .filter(version -> version.key().equals(process.key()) && version.running() > 0)
                .filter(version ->
                        version.municipality() == null || version.municipality().equals(municipality))
                .toList();
    }

    /**
     * Returns the steps of the running models that use a form or a decision table, with their numbers of open tasks.
     */
    List<FileChange.User> users(ChangedModel model, @Nullable String municipality) {
        return repository.createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .filter(process -> process.getTenantId() == null
                        || municipality == null
                        || process.getTenantId().equals(municipality))
                .flatMap(process -> UsingSteps.of(repository.getBpmnModelInstance(process.getId()), model).stream()
                        .map(step -> new FileChange.User(
                                step.name() + " (" + process.getName() + ")", openTasks(process, step.id()))))
                .toList();
    }

    private long openTasks(ProcessDefinition process, String step) {
        Caller reader = caller.get();
        return database.sql("""
                        SELECT count(*) FROM act_ru_task task
                            JOIN act_re_procdef process ON process.id_ = task.proc_def_id_
                        WHERE process.key_ = :key AND task.task_def_key_ = :step
                          AND process.tenant_id_ IS NOT DISTINCT FROM CAST(:municipality AS text)
                          AND (:everywhere OR task.tenant_id_ = ANY (:own))""")
                .param("key", process.getKey())
                .param("step", step)
                .param("municipality", process.getTenantId())
                .param("everywhere", reader.isIn(PortvagtGroup.ADMINISTRATOR))
                .param("own", reader.municipalities().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Deploys the change, moves a part of the cases to it, and rolls both back.
     *
     * @param models all models of the change, which may need each other
     * @param version the version of the cases
     */
    Listing<TrialRow> cases(
            PreparedChange change, List<ChangedModel> models, VersionRow version, int offset, int size) {
        List<String> instances = versions.running(version.id(), offset, size).stream()
                .map(row -> row.id())
                .toList();
        List<TrialRow> rows = instances.isEmpty()
                ? List.of()
                : person.asNobody(() -> trial.execute(status -> {
                    status.setRollbackOnly();
                    String target = deploy(change, models, version.key());
                    return migrations.rehearseHere(version.id(), target, instances);
                }));
        return new Listing<>(offset, size, version.running(), rows);
    }

    /**
     * Replays what ended in the last twelve months on a model of the change. What it deploys for that is rolled back.
     *
     * @param models all models of the change, which may need each other
     * @param running the version to compare with
     */
    Replay replay(PreparedChange change, List<ChangedModel> models, ChangedModel model, RunningModel running) {
        List<String> municipalities = municipalities(change);
        return person.asNobody(() -> model.kind() == ModelKind.PROCESS
                ? processes.of(model.file(), running.content(), model.content(), municipalities)
                : trial.execute(status -> {
                    status.setRollbackOnly();
                    DecisionDefinition changed =
                            deployment(repository, change, models)
                                    .deployWithResult()
                                    .getDeployedDecisionDefinitions()
                                    .stream()
                                    .filter(decision -> decision.getKey().equals(model.key()))
                                    .findFirst()
                                    .orElseThrow();
                    return tables.of(model.key(), changed.getName(), running.id(), changed.getId(), municipalities);
                }));
    }

    /** Returns the owners of the cases that both the change and the reader are about; null for all. */
    private @Nullable List<String> municipalities(PreparedChange change) {
        if (change.municipality() != null) {
            return List.of(change.municipality());
        }
        Caller reader = caller.get();
        return reader.isIn(PortvagtGroup.ADMINISTRATOR) ? null : reader.municipalities();
    }

    private String deploy(PreparedChange change, List<ChangedModel> models, String key) {
        return deployment(repository, change, models).deployWithResult().getDeployedProcessDefinitions().stream()
                .filter(process -> process.getKey().equals(key))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    static DeploymentBuilder deployment(
            RepositoryService repository, PreparedChange change, List<ChangedModel> models) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(change.name()).tenantId(change.municipality());
        models.forEach(model -> deployment.addInputStream(model.file(), new ByteArrayInputStream(model.content())));
        return deployment;
    }
}
