package dk.portvagt.engine.rights;

import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.documents.CaseDocuments;
import dk.portvagt.documents.CasePaper;
import dk.portvagt.documents.MeetingDocuments;
import dk.portvagt.documents.MeetingPaper;
import dk.portvagt.documents.Section;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.evidence.Evidence;
import dk.portvagt.evidence.NewUpload;
import dk.portvagt.evidence.SampleFiles;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.notification.FiledMail;
import dk.portvagt.notification.MailState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionRequirementsDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality with somebody of every role and one thing of every kind. Their texts contain its mark. */
final class MarkedMunicipality {

    private static final String FORM = "{\"id\": \"rights-form\", \"type\": \"default\", \"components\": []}";
    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="%1$s-graph" name="%2$s"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="http://camunda.org/schema/1.0/dmn">
              <decision id="%1$s-basis" name="%2$s" camunda:historyTimeToLive="1">
                <variable id="basisVariable" name="basis" typeRef="integer"/>
                <literalExpression id="basisExpression"><text>1</text></literalExpression>
              </decision>
              <decision id="%1$s-rule" name="%2$s" camunda:historyTimeToLive="1">
                <informationRequirement id="needs"><requiredDecision href="#%1$s-basis"/></informationRequirement>
                <decisionTable id="table">
                  <output id="out" label="Afgøres af" name="decider" typeRef="string"/>
                  <rule id="one"><outputEntry id="entry"><text>"%2$s"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    final String code = TestMunicipality.next();
    final String suffix;
    final String mark = "maerke-" + code;
    final Map<String, String> things = new TreeMap<>();

    private final BeanFactory beans;
    private final ProcessEngine engine;
    private final List<String> deployments = new ArrayList<>();

    MarkedMunicipality(BeanFactory beans, int port) {
        this.beans = beans;
        this.engine = beans.getBean(ProcessEngine.class);
        suffix = TestPeople.settle(beans, code);
        put("tenant", code);
        put("mark", mark);
        people();
        papers();
        models();
        running();
        ended();
        waiting(port);
    }

    /**
     * What somebody of another municipality must not read: the marks, and the ids that are unlikely to occur by chance.
     */
    List<String> secrets() {
        return things.values().stream()
                .filter(value -> value.contains(mark) || value.length() > 30)
                .toList();
    }

    /** Leaves nothing that other tests would meet: no jobs, no incidents, no mails that wait for a decision. */
    void end() {
        engine.getManagementService().deleteBatch(things.get("batch"), true);
        deployments.forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true));
        FiledMail.giveUpAll(database());
    }

    private void put(String name, Object value) {
        things.put(name, String.valueOf(value));
    }

    private void people() {
        Tenant tenant =
                engine.getIdentityService().createTenantQuery().tenantId(code).singleResult();
        tenant.setName("Kommune " + mark);
        engine.getIdentityService().saveTenant(tenant);
        database()
                .sql("UPDATE portvagt.municipality SET name = ? WHERE code = ?")
                .params("Kommune " + mark, code)
                .update();
        put("user", person("colleague"));
        put("outsider", person("outsider"));
        engine.getIdentityService().deleteTenantUserMembership(code, things.get("outsider"));
        put("worker", "requester" + suffix);
        put("group", "requester");
        put("memberOf", "secretariat");
    }

    private String person(String name) {
        beans.getBean(People.class)
                .ensure(
                        new Person(
                                name + suffix,
                                "Kollega",
                                mark,
                                List.of(PortvagtGroup.SECRETARIAT),
                                code,
                                name + "@" + mark + ".example"),
                        TestPeople.PASSWORD);
        return name + suffix;
    }

    private void papers() {
        String number = beans.getBean(AcquisitionCases.class)
                .register(new NewCase(
                        code,
                        "Sag " + mark,
                        "Behov " + mark,
                        "Børn og Unge",
                        Category.SOFTWARE,
                        "requester" + suffix,
                        null,
                        true,
                        false,
                        2026))
                .toString();
        put("case", number);
        beans.getBean(Solutions.class).register(CaseNumber.of(number), "Løsning " + mark, List.of());
        put(
                "document",
                beans.getBean(CaseDocuments.class)
                        .fileDecisionPaper(
                                new CasePaper(
                                        code,
                                        number,
                                        "Sag " + mark,
                                        List.of(),
                                        List.of(Section.of("Indstilling", "Godkendes"))),
                                "G2",
                                "G2 Kravgate")
                        .id());
        long meeting = database()
                .sql("INSERT INTO portvagt.meeting (municipality, held_on, place, papers_deadline, state)"
                        + " VALUES (?, DATE '2094-05-04', ?, DATE '2094-05-04', 'CLOSED') RETURNING id")
                .params(code, mark)
                .query(Long.class)
                .single();
        put("meeting", meeting);
        put(
                "agenda",
                beans.getBean(MeetingDocuments.class)
                        .fileAgenda(new MeetingPaper(
                                code, meeting, LocalDate.of(2094, 5, 4), null, mark, List.of(), List.of()))
                        .id());
        put("mail", FiledMail.in(database(), MailState.UNCERTAIN, code, mark, "Mail " + mark));
    }

    private void models() {
        String deployment = Probe.deploy(engine.getRepositoryService()
                        .createDeployment()
                        .name("Udrulning " + mark)
                        .tenantId(code)
                        .addModelInstance("rights-called.bpmn", called())
                        .addModelInstance("rights-probe.bpmn", probe(mark, code))
                        .addString("rights-form.form", FORM)
                        .addString("rights.dmn", TABLE.formatted("rights", mark)))
                .getId();
        deployments.add(deployment);
        put("deployment", deployment);
        put(
                "resource",
                engine.getRepositoryService()
                        .getDeploymentResources(deployment)
                        .get(0)
                        .getId());
        put("key", "rights-probe");
        put("definition", definition(deployment, "rights-probe"));
        DecisionDefinition decision = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey("rights-rule")
                .singleResult();
        put("decision", decision.getId());
        put("decisionKey", decision.getKey());
        put("requirements", decision.getDecisionRequirementsDefinitionId());
        put("requirementsKey", decision.getDecisionRequirementsDefinitionKey());
    }

    private String definition(String deployment, String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(key)
                .singleResult()
                .getId();
    }

    /** Deploys what all municipalities share, and returns its things. Only this municipality has cases on it. */
    Map<String, String> shared() {
        String deployment = Probe.deploy(engine.getRepositoryService()
                        .createDeployment()
                        .name("rights-shared")
                        .addModelInstance(
                                "rights-shared.bpmn",
                                Bpmn.createExecutableProcess("rights-shared")
                                        .name("Fælles")
                                        .camundaHistoryTimeToLiveString("P1D")
                                        .startEvent()
                                        .camundaFormRef("rights-form")
                                        .camundaFormRefBinding("deployment")
                                        .userTask("UserTask_Probe")
                                        .camundaAsyncBefore()
                                        .endEvent()
                                        .done())
                        .addString("rights-form.form", FORM)
                        .addString("rights.dmn", TABLE.formatted("rights-shared", "Fælles")))
                .getId();
        deployments.add(deployment);
        ProcessDefinition process = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
        DecisionRequirementsDefinition requirements = engine.getRepositoryService()
                .createDecisionRequirementsDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
        engine.getIdentityService().setAuthentication(null, List.of(), List.of(code));
        engine.getRuntimeService().startProcessInstanceById(process.getId());
        String ended = engine.getRuntimeService()
                .startProcessInstanceById(process.getId())
                .getId();
        engine.getDecisionService()
                .evaluateDecisionTableByKey("rights-shared-rule")
                .evaluate();
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService().deleteProcessInstance(ended, "Slut");
        Map<String, String> shared = new TreeMap<>();
        shared.put("shared", process.getKey());
        shared.put("sharedDefinition", process.getId());
        shared.put(
                "sharedJobDefinition",
                engine.getManagementService()
                        .createJobDefinitionQuery()
                        .processDefinitionId(process.getId())
                        .singleResult()
                        .getId());
        shared.put("sharedDecision", "rights-shared-rule");
        shared.put("sharedRequirements", requirements.getKey());
        shared.put("sharedGraph", requirements.getId());
        shared.put(
                "filter",
                engine.getFilterService()
                        .createTaskFilterQuery()
                        .filterNameLike("Alle over%")
                        .singleResult()
                        .getId());
        shared.put(
                "authorization",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .groupIdIn("requester")
                        .list()
                        .get(0)
                        .getId());
        return shared;
    }

    private static BpmnModelInstance called() {
        return Bpmn.createExecutableProcess("rights-called")
                .name("Kaldt")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("UserTask_Called")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance probe(String mark, String code) {
        return Bpmn.createExecutableProcess("rights-probe")
                .name("Prøve " + mark)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaFormRef("rights-form")
                .camundaFormRefBinding("deployment")
                .businessRuleTask("Task_Rule")
                .camundaDecisionRef("rights-rule")
                .camundaDecisionRefBinding("deployment")
                .camundaResultVariable("decider")
                .camundaMapDecisionResult("singleEntry")
                .parallelGateway("Fork")
                .userTask("UserTask_Probe")
                .name("Opgave " + mark)
                .camundaCandidateGroups("requester")
                .camundaFormRef("rights-form")
                .camundaFormRefBinding("deployment")
                .endEvent()
                .moveToNode("Fork")
                .serviceTask("Task_External")
                .camundaExternalTask("rights-topic-" + code)
                .endEvent()
                .moveToNode("Fork")
                .serviceTask("Task_Async")
                .camundaAsyncBefore()
                .camundaExpression("${execution.getVariable('title').length() / missing}")
                .endEvent()
                .moveToNode("Fork")
                .intermediateCatchEvent("Catch_Message")
                .message("rights-message-" + code)
                .endEvent()
                .moveToNode("Fork")
                .intermediateCatchEvent("Catch_Signal")
                .signal("rights-signal-" + code)
                .endEvent()
                .moveToNode("Fork")
                .intermediateCatchEvent("Catch_Timer")
                .timerWithDuration("PT9H")
                .endEvent()
                .moveToNode("Fork")
                .callActivity("Call_Called")
                .calledElement("rights-called")
                .endEvent()
                .done();
    }

    private void running() {
        String instance = start();
        put("instance", instance);
        put("execution", execution(instance, "Catch_Message"));
        put("waiting", execution(instance, "Catch_Signal"));
        put(
                "called",
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .superProcessInstanceId(instance)
                        .singleResult()
                        .getId());
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("UserTask_Probe")
                .singleResult();
        put("task", task.getId());
        engine.getTaskService().setVariableLocal(task.getId(), "local", mark);
        engine.getRuntimeService().setVariableLocal(things.get("execution"), "local", mark);
        put(
                "comment",
                engine.getTaskService()
                        .createComment(task.getId(), instance, "Bemærkning " + mark)
                        .getId());
        engine.getTaskService().createAttachment("text", task.getId(), instance, mark, mark, "http://" + mark);
        engine.getTaskService().setAssignee(task.getId(), "requester" + suffix);
        for (String name : List.of("title", "file")) {
            put(
                    name.equals("title") ? "variable" : name,
                    engine.getRuntimeService()
                            .createVariableInstanceQuery()
                            .processInstanceIdIn(instance)
                            .variableName(name)
                            .singleResult()
                            .getId());
        }
        jobs(instance);
        external(instance);
        put(
                "subscription",
                engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .eventType("message")
                        .singleResult()
                        .getId());
        past(instance);
        beans.getBean(ActingPerson.class)
                .as("camunda-admin" + suffix, () -> engine.getTaskService().setPriority(task.getId(), 60));
        put(
                "operation",
                engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .taskId(task.getId())
                        .property("priority")
                        .singleResult()
                        .getOperationId());
        engine.getHistoryService().setAnnotationForOperationLogById(things.get("operation"), mark);
    }

    private String start() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceById(things.get("definition"), things.get("case"))
                .getId();
        engine.getRuntimeService().setVariable(instance, "title", mark);
        engine.getRuntimeService()
                .setVariable(
                        instance,
                        "file",
                        Variables.fileValue(mark + ".txt")
                                .file(mark.getBytes(StandardCharsets.UTF_8))
                                .mimeType("text/plain")
                                .create());
        return instance;
    }

    private String execution(String instance, String activity) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult()
                .getId();
    }

    private void jobs(String instance) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("Task_Async")
                .singleResult();
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (ProcessEngineException e) {
            // It leaves the incident that people look for.
        }
        engine.getManagementService().setJobRetries(job.getId(), 0);
        put("job", job.getId());
        put("jobDefinition", job.getJobDefinitionId());
        put(
                "timer",
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .timers()
                        .singleResult()
                        .getId());
        put(
                "incident",
                engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId());
        engine.getRuntimeService().setAnnotationForIncidentById(things.get("incident"), mark);
        put(
                "jobLog",
                engine.getHistoryService()
                        .createHistoricJobLogQuery()
                        .jobId(job.getId())
                        .failureLog()
                        .list()
                        .get(0)
                        .getId());
    }

    private void external(String instance) {
        LockedExternalTask task = engine.getExternalTaskService()
                .fetchAndLock(1, "worker")
                .topic("rights-topic-" + code, 3_600_000)
                .execute()
                .get(0);
        engine.getExternalTaskService().handleFailure(task.getId(), "worker", mark, mark, 1, 0);
        put("externalTask", task.getId());
        put(
                "externalLog",
                engine.getHistoryService()
                        .createHistoricExternalTaskLogQuery()
                        .externalTaskId(task.getId())
                        .failureLog()
                        .singleResult()
                        .getId());
    }

    private void past(String instance) {
        put(
                "activity",
                engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId("UserTask_Probe")
                        .singleResult()
                        .getId());
        put("detail", detail(instance, "title"));
        put("fileDetail", detail(instance, "file"));
        put(
                "decisionInstance",
                engine.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .processInstanceId(instance)
                        .decisionDefinitionKey("rights-rule")
                        .singleResult()
                        .getId());
    }

    private String detail(String instance, String variable) {
        return engine
                .getHistoryService()
                .createHistoricDetailQuery()
                .processInstanceId(instance)
                .variableUpdates()
                .list()
                .stream()
                .filter(detail ->
                        ((HistoricVariableUpdate) detail).getVariableName().equals(variable))
                .map(HistoricDetail::getId)
                .findFirst()
                .orElseThrow();
    }

    private void ended() {
        String instance = start();
        engine.getRuntimeService().deleteProcessInstance(instance, "Slut " + mark);
        put("ended", instance);
        put(
                "endedVariable",
                engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("title")
                        .singleResult()
                        .getId());
    }

    private void waiting(int port) {
        Evidence evidence = beans.getBean(Evidence.class);
        evidence.add(new NewUpload(
                code,
                things.get("case"),
                things.get("task"),
                mark + ".pdf",
                SampleFiles.pdf(mark),
                "requester" + suffix));
        put("upload", evidence.ofTask(things.get("task")).get(0).id());
        put(
                "change",
                RestClient.nobody(port)
                        .as("analyst" + suffix, TestPeople.PASSWORD)
                        .deploy(mark + ".form", FORM.replace("rights-form", "own-form"), Map.of("tenant-id", code))
                        .json()
                        .get("id")
                        .asText());
        MigrationPlan plan = engine.getRuntimeService()
                .createMigrationPlan(things.get("definition"), things.get("definition"))
                .mapEqualActivities()
                .build();
        put(
                "batch",
                engine.getRuntimeService()
                        .newMigration(plan)
                        .processInstanceIds(things.get("instance"))
                        .executeAsync()
                        .getId());
    }

    private JdbcClient database() {
        return beans.getBean(JdbcClient.class);
    }
}
