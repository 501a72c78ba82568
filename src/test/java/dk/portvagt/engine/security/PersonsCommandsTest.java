package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Engine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's own permissions leave open, asked for over REST by people who must not have it. */
@PortvagtTest
class PersonsCommandsTest {

    private static final String PROCESS = "persons-commands-probe";
    private static final String KEPT = "Der er sager eller historik";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    private String deployment;

    @BeforeEach
    void a_model_of_both_municipalities(@Autowired People people) {
        TestPeople.ensure(people);
        deployment = Probe.deploy(models.createDeployment()
                        .addModelInstance(
                                PROCESS + ".bpmn",
                                Bpmn.createExecutableProcess(PROCESS)
                                        .camundaHistoryTimeToLiveString("P1D")
                                        .startEvent()
                                        .userTask("UserTask_Probe")
                                        .camundaCandidateGroups("requester")
                                        .endEvent()
                                        .done()))
                .getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void deletes_no_deployment_that_a_case_rests_on_for_anybody(String cascade) {
        Task task = taskIn("902");

        RestClient.Answer answer = person("camunda-admin").delete(deploymentAddress() + "?cascade=" + cascade);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("message").asText()).startsWith(KEPT);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isOne();
    }

    @Test
    void keeps_the_history_of_ended_cases_too() {
        tasks.complete(taskIn("902").getId());

        assertThat(person("camunda-admin")
                        .delete(deploymentAddress() + "?cascade=true")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void deletes_no_version_that_a_case_rests_on() {
        taskIn("902");
        ProcessDefinition version =
                models.createProcessDefinitionQuery().deploymentId(deployment).singleResult();
        RestClient administrator = person("camunda-admin");

        for (String address : List.of(version.getId(), "key/" + PROCESS, "key/" + PROCESS + "/delete")) {
            assertThat(administrator
                            .delete("/engine-rest/process-definition/" + address + "?cascade=true")
                            .text())
                    .as(address)
                    .contains(KEPT);
        }
    }

    @Test
    void deletes_a_deployment_that_nothing_rests_on() {
        assertThat(person("camunda-admin").delete(deploymentAddress()).status()).isEqualTo(204);
    }

    @Test
    void shows_and_takes_comments_only_where_the_task_is_seen(@Autowired BeanFactory beans) {
        Task task = taskIn("901");
        String comments = "/engine-rest/task/" + task.getId() + "/comment";
        RestClient here = person("requester");
        String comment = here.post(comments + "/create", "{\"message\": \"Vi har ringet\"}")
                .json()
                .get("id")
                .asText();
        assertThat(here.get(comments).text()).contains("Vi har ringet");

        List<Runnable> fromElsewhere = List.of(
                () -> tasks.getTaskComments(task.getId()),
                () -> tasks.getTaskComment(task.getId(), comment),
                () -> tasks.getProcessInstanceComments(task.getProcessInstanceId()),
                () -> tasks.createComment(task.getId(), null, "Slet det hele"),
                () -> tasks.createComment(null, task.getProcessInstanceId(), "Slet det hele"));
        for (Runnable command : fromElsewhere) {
            assertThatThrownBy(() -> new Engine(beans).as("requester-2", "requester", "902", () -> {
                        command.run();
                        return null;
                    }))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessage("Du har ikke adgang til kommentarerne her.");
        }
        assertThat(here.get(comments).json()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"requester, 403", "requester-2, 404", "camunda-admin, 403"})
    void deletes_a_comment_for_nobody(String person, int status) {
        String comments = "/engine-rest/task/" + taskIn("901").getId() + "/comment";
        JsonNode own = person("requester")
                .post(comments + "/create", "{\"message\": \"Vi har ringet\"}")
                .json();

        assertThat(person(person)
                        .delete(comments + "/" + own.get("id").asText())
                        .status())
                .isEqualTo(status);
        assertThat(person(person).delete(comments).status()).isEqualTo(status);
        assertThat(person("requester").get(comments).json()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "requester-2", "camunda-admin"})
    void has_closed_attachments(String person) {
        String task = taskIn("901").getId();

        for (String api :
                List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            String attachments = api + "/task/" + task + "/attachment";
            assertThat(person(person).get(attachments).status()).isEqualTo(404);
            assertThat(person(person).attach(attachments, "javascript:alert(1)").status())
                    .isEqualTo(404);
        }
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
    }

    @Test
    void deletes_no_task_of_a_process() {
        String task = taskIn("901").getId();

        RestClient.Answer refused = person("camunda-admin").delete("/engine-rest/task/" + task);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("message").asText()).startsWith("En opgave hører til sit forløb");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/count", "/engine-rest/history/task/count"})
    void searches_for_a_bounded_number_of_variables(String address) {
        RestClient administrator = person("camunda-admin");

        assertThat(administrator.post(address, search("taskVariables", 20)).status())
                .isEqualTo(200);
        RestClient.Answer refused = administrator.post(address, search("taskVariables", 21));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("Der kan højst søges på 20 variabler");
        assertThat(administrator
                        .post(address, "{\"orQueries\": [%s]}".formatted(search("taskVariables", 21)))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/process-instance/count", "/engine-rest/history/process-instance/count"})
    void searches_for_a_bounded_number_of_variables_of_cases(String address) {
        RestClient administrator = person("camunda-admin");

        assertThat(administrator.post(address, search("variables", 20)).status())
                .isEqualTo(200);
        assertThat(administrator.post(address, search("variables", 21)).status())
                .isEqualTo(400);
    }

    @Test
    void gives_no_statement_more_than_a_minute() {
        assertThat(database.sql("SHOW statement_timeout").query(String.class).single())
                .isEqualTo("1min");
    }

    private static String search(String field, int conditions) {
        return IntStream.range(0, conditions)
                .mapToObj("{\"name\": \"gate%d\", \"operator\": \"eq\", \"value\": \"G1\"}"::formatted)
                .collect(Collectors.joining(", ", "{\"" + field + "\": [", "]}"));
    }

    private String deploymentAddress() {
        return "/engine-rest/deployment/" + deployment;
    }

    private Task taskIn(String municipality) {
        identities.setAuthentication(null, List.of(), List.of(municipality));
        String instance = processes.startProcessInstanceByKey(PROCESS).getId();
        identities.clearAuthentication();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private RestClient person(String userId) {
        return RestClient.nobody(port).as(userId, TestPeople.PASSWORD);
    }
}
