package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.Probe;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class FormBorderTest {

    private static final String MUNICIPALITY = "901";

    private static final String ROWS = "[{\"criterionId\": \"g1\", \"question\": \"Reelt behov?\"}]";
    private static final String ANSWERED = "[{\"question\": \"Reelt behov?\", \"evidence\": \"Se bilag\"}]";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = Probe.deploy(repository
                        .createDeployment()
                        .tenantId(MUNICIPALITY)
                        .addClasspathResource("border/border-test.bpmn")
                        .addClasspathResource("border/border-raised.form")
                        .addClasspathResource("border/border-review.form"))
                .getId();
    }

    @BeforeEach
    void authorize() {
        grant("border-person", Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE);
        grant("border-person", Resources.PROCESS_INSTANCE, Permissions.CREATE);
        grant("border-admin", Resources.PROCESS_DEFINITION, Permissions.ALL);
        grant("border-admin", Resources.PROCESS_INSTANCE, Permissions.ALL);
    }

    @AfterEach
    void undeploy() {
        identity.clearAuthentication();
        authorizations
                .createAuthorizationQuery()
                .userIdIn("border-person", "border-admin")
                .list()
                .forEach(it -> authorizations.deleteAuthorization(it.getId()));
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void refuses_a_start_whatever_the_way_in() {
        Map<String, Object> wrong = Map.of("title", "", "amount", -5);
        assertRefused(() -> runtime.startProcessInstanceByKey("border-test", wrong), "Titel: skal udfyldes");
        assertRefused(
                () -> forms.submitStartForm(definitionId(), wrong), "Investering i alt (kr.): skal være mindst 1");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("border-test")
                        .count())
                .isZero();
    }

    @Test
    void gives_the_variables_of_a_start_their_types() {
        ProcessInstance started = start(250_000);
        assertThat(runtime.getVariable(started.getId(), "amount")).isEqualTo(250_000L);
        ProcessInstance submitted =
                forms.submitStartForm(definitionId(), Map.of("title", "ESDH", "amount", 1_000_000.0));
        assertThat(runtime.getVariable(submitted.getId(), "amount")).isEqualTo(1_000_000L);
    }

    @Test
    void refuses_variables_a_start_form_does_not_ask_for() {
        assertRefused(
                () -> runtime.startProcessInstanceByKey(
                        "border-test", Map.of("title", "ESDH", "amount", 1, "caseNumber", "901-2026-0001")),
                "caseNumber: er ikke et felt i formularen");
    }

    @Test
    void refuses_a_business_key_from_a_person() {
        asPerson("border-person");
        assertRefused(
                () -> runtime.startProcessInstanceByKey(
                        "border-test", "901-2026-0001", Map.of("title", "ESDH", "amount", 1)),
                "Forretningsnøgle: tildeles af systemet");
    }

    @Test
    void leaves_the_start_of_a_process_without_a_form_to_the_application() {
        String formless = Probe.deploy(repository
                        .createDeployment()
                        .tenantId(MUNICIPALITY)
                        .addModelInstance(
                                "formless.bpmn",
                                Bpmn.createExecutableProcess("formless")
                                        .camundaHistoryTimeToLiveString("P1D")
                                        .startEvent()
                                        .userTask()
                                        .endEvent()
                                        .done()))
                .getId();
        try {
            Map<String, Object> variables = Map.of("gateOutcome", "approved");
            ProcessInstance started = runtime.startProcessInstanceByKey("formless", variables);
            assertThat(runtime.getVariables(started.getId())).isEqualTo(variables);
            asPerson("border-person");
            assertRefused(
                    () -> runtime.startProcessInstanceByKey("formless", variables),
                    "gateOutcome: der er ingen formular at udfylde");
        } finally {
            identity.clearAuthentication();
            repository.deleteDeployment(formless, true);
        }
    }

    @Test
    void refuses_a_completion_whatever_the_way_in() {
        Task task = review(start(1));
        Map<String, Object> wrong = Map.of("outcome", "maybe", "gateOutcome", "approved");
        for (ThrowingCallable way : List.<ThrowingCallable>of(
                () -> tasks.complete(task.getId(), wrong),
                () -> tasks.completeWithVariablesInReturn(task.getId(), wrong, false),
                () -> forms.submitTaskForm(task.getId(), wrong),
                () -> tasks.resolveTask(task.getId(), wrong))) {
            assertRefused(way, "Udfald: 'maybe' er ikke en af mulighederne: Godkendt, Afvist");
            assertRefused(way, "gateOutcome: er ikke et felt i formularen");
        }
        assertRefused(() -> tasks.complete(task.getId()), "Udfald: skal udfyldes");
        assertThat(review(task.getProcessInstanceId())).isNotNull();
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "gateOutcome"))
                .isNull();
    }

    @Test
    void sets_what_was_answered_and_ignores_what_was_only_shown() {
        ProcessInstance started = start(1);
        tasks.complete(
                review(started).getId(),
                Map.of(
                        "outcome",
                        "approved",
                        "title",
                        "Andet",
                        "parts",
                        SpinValues.jsonValue("[\"software\"]").create(),
                        "criteria",
                        SpinValues.jsonValue(ANSWERED).create()));
        Map<String, Object> variables = runtime.getVariables(started.getId());
        assertThat(variables)
                .containsEntry("outcome", "approved")
                .containsEntry("title", "ESDH")
                .containsEntry("reason", null);
        assertThat(((SpinJsonNode) variables.get("parts")).elements()).hasSize(1);
        assertThat(((SpinJsonNode) variables.get("criteria")).toString())
                .contains("\"criterionId\":\"g1\"")
                .contains("\"evidence\":\"Se bilag\"");
    }

    @Test
    void evaluates_what_is_hidden_over_variables_and_answers_together() {
        Map<String, Object> approved = Map.of(
                "outcome",
                "approved",
                "criteria",
                SpinValues.jsonValue(ANSWERED).create());
        assertRefused(() -> tasks.complete(review(start(5_000_000)).getId(), approved), "Begrundelse: skal udfyldes");
        assertThatCode(() -> tasks.complete(review(start(1)).getId(), approved)).doesNotThrowAnyException();
    }

    @Test
    void refuses_serialized_objects_and_unreadable_lists() {
        Task task = review(start(1));
        assertRefused(
                () -> tasks.complete(
                        task.getId(),
                        Map.of(
                                "outcome",
                                Variables.serializedObjectValue("\"approved\"")
                                        .serializationDataFormat("application/json")
                                        .objectTypeName("java.lang.String")
                                        .create())),
                "Udfald: svaret er ikke en af mulighederne");
        assertRefused(
                () -> tasks.complete(
                        task.getId(),
                        Map.of(
                                "outcome",
                                "approved",
                                "criteria",
                                SpinValues.jsonValue("[{").create())),
                "Kriterier: skal have netop de 1 rækker");
    }

    @Test
    void takes_nothing_for_a_task_without_a_form() {
        ProcessInstance started = start(1);
        completeReview(started);
        Task task = taskOf(started, "UserTask_NoForm");
        assertRefused(
                () -> tasks.complete(task.getId(), Map.of("outcome", "rejected")),
                "outcome: der er ingen formular at udfylde");
        assertThatCode(() -> tasks.complete(task.getId())).doesNotThrowAnyException();
    }

    @Test
    void lets_a_delegated_task_be_handed_back_unfinished() {
        Task task = review(start(1));
        tasks.delegateTask(task.getId(), "colleague");
        assertThatCode(() -> tasks.resolveTask(task.getId())).doesNotThrowAnyException();
    }

    @Test
    void closes_every_other_way_to_set_variables_to_people() {
        ProcessInstance started = start(1);
        Task task = review(started);
        asPerson("border-person");
        Map<String, Object> variables = Map.of("outcome", "approved");
        for (ThrowingCallable way : List.<ThrowingCallable>of(
                () -> tasks.setVariables(task.getId(), variables),
                () -> tasks.setVariablesLocal(task.getId(), variables),
                () -> tasks.removeVariable(task.getId(), "title"),
                () -> runtime.setVariables(started.getId(), variables),
                () -> runtime.removeVariable(started.getId(), "title"),
                () -> runtime.setVariablesAsync(List.of(started.getId()), variables),
                () -> tasks.handleBpmnError(task.getId(), "x", "x", variables),
                () -> tasks.handleEscalation(task.getId(), "x", variables),
                () -> runtime.createMessageCorrelation("border.message").correlate(),
                () -> runtime.messageEventReceived("border.message", started.getId()),
                () -> runtime.signal(started.getId(), variables),
                () -> runtime.createSignalEvent("x").setVariables(variables).send(),
                () -> runtime.createProcessInstanceModification(started.getId())
                        .startAfterActivity("UserTask_Review")
                        .execute(),
                () -> runtime.createProcessInstanceByKey("border-test")
                        .startAfterActivity("UserTask_Review")
                        .execute())) {
            assertThatThrownBy(way)
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("kun ændres ved at udfylde");
        }
    }

    @Test
    void leaves_repair_to_administrators_and_the_application() {
        ProcessInstance started = start(1);
        assertThatCode(() -> runtime.setVariable(started.getId(), "outcome", "approved"))
                .doesNotThrowAnyException();
        asAdministrator();
        assertThatCode(() -> runtime.setVariable(started.getId(), "outcome", "rejected"))
                .doesNotThrowAnyException();
    }

    @Test
    void checks_the_forms_of_administrators_too() {
        asAdministrator();
        assertRefused(() -> runtime.startProcessInstanceByKey("border-test"), "Titel: skal udfyldes");
    }

    @Test
    void tells_somebody_without_access_nothing_about_a_form() {
        Task task = review(start(1));
        asPerson("stranger");
        assertThatThrownBy(() -> tasks.complete(task.getId())).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void checks_by_the_latest_version_of_a_form() {
        Task task = review(start(1));
        String later = Probe.deploy(repository
                        .createDeployment()
                        .tenantId(MUNICIPALITY)
                        .addString("border-review.form", "{\"id\": \"border-review\", \"components\": []}"))
                .getId();
        assertRefused(
                () -> tasks.complete(task.getId(), Map.of("outcome", "approved")),
                "outcome: er ikke et felt i formularen");
        repository.deleteDeployment(later, true);
        assertRefused(() -> tasks.complete(task.getId()), "Udfald: skal udfyldes");
    }

    private ProcessInstance start(int amount) {
        ProcessInstance started =
                runtime.startProcessInstanceByKey("border-test", Map.of("title", "ESDH", "amount", amount));
        runtime.setVariable(
                started.getId(), "criteria", SpinValues.jsonValue(ROWS).create());
        return started;
    }

    private void completeReview(ProcessInstance started) {
        tasks.complete(
                review(started).getId(),
                Map.of(
                        "outcome",
                        "approved",
                        "criteria",
                        SpinValues.jsonValue(ANSWERED).create()));
    }

    private Task review(ProcessInstance instance) {
        return review(instance.getId());
    }

    private Task review(String instanceId) {
        return tasks.createTaskQuery()
                .processInstanceId(instanceId)
                .taskDefinitionKey("UserTask_Review")
                .singleResult();
    }

    private Task taskOf(ProcessInstance instance, String key) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private String definitionId() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("border-test")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void grant(String user, Resources resource, Permissions permission) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(permission);
        authorizations.saveAuthorization(grant);
    }

    private void asPerson(String user) {
        identity.setAuthentication(user, List.of("requester"), List.of(MUNICIPALITY));
    }

    private void asAdministrator() {
        identity.setAuthentication("border-admin", List.of("camunda-admin"), List.of(MUNICIPALITY));
    }

    private static void assertRefused(ThrowingCallable call, String fault) {
        assertThatThrownBy(call).isInstanceOf(FormRefusedException.class).hasMessageContaining(fault);
    }
}
