package dk.portvagt.engine.border;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a REST client is answered; it is an administrator, whose forms are checked like everybody's. */
@PortvagtTest
class FormBorderRestTest {

    private static final String ADMINISTRATOR = "camunda-admin";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    @Autowired
    private ActingPerson acting;

    private String deployment;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        deployment = Probe.deploy(repository
                        .createDeployment()
                        .addClasspathResource("border/border-test.bpmn")
                        .addClasspathResource("border/border-raised.form")
                        .addClasspathResource("border/border-review.form"))
                .getId();
    }

    @AfterEach
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form", "resolve"})
    void answers_a_wrong_completion_with_bad_request_and_all_faults_in_danish(String way) {
        ResponseEntity<Map<String, Object>> answer =
                post("/task/" + task() + "/" + way, "{\"variables\": {\"gateOutcome\": {\"value\": \"approved\"}}}");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .containsEntry(
                        "message",
                        "Formularen er ikke udfyldt rigtigt. Udfald: skal udfyldes."
                                + " gateOutcome: er ikke et felt i formularen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "submit-form"})
    void answers_a_wrong_start_with_bad_request_and_all_faults_in_danish(String way) {
        ResponseEntity<Map<String, Object>> answer = post(
                "/process-definition/key/border-test/" + way,
                "{\"variables\": {\"amount\": {\"value\": 0, \"type\": \"Integer\"}}}");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .containsEntry(
                        "message",
                        "Formularen er ikke udfyldt rigtigt. Titel: skal udfyldes."
                                + " Investering i alt (kr.): skal være mindst 1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\": \"125000,00\", \"type\": \"String\"}",
                "{\"value\": \"1.250.000,50\"}",
                "{\"value\": 1250000.5, \"type\": \"Double\"}",
                "{\"value\": 0.5}"
            })
    void takes_no_amount_for_another_whatever_its_type(String amount) {
        ResponseEntity<Map<String, Object>> answer = post(
                "/process-definition/key/border-test/submit-form",
                "{\"variables\": {\"title\": {\"value\": \"ESDH\"}, \"amount\": " + amount + "}}");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .containsEntry(
                        "message", "Formularen er ikke udfyldt rigtigt. Investering i alt (kr.): skriv hele kroner.");
    }

    @Test
    void completes_the_task_that_is_filled_in() {
        String task = task();
        ResponseEntity<Map<String, Object>> answer = post(
                "/task/" + task + "/submit-form",
                "{\"variables\": {\"outcome\": {\"value\": \"approved\"}, \"title\": {\"value\": \"ESDH\"},"
                        + " \"parts\": {\"type\": \"Json\", \"value\": \"[\\\"hardware\\\"]\"}}}");
        assertThat(answer.getStatusCode().value()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    private String task() {
        ProcessInstance started = acting.as(
                ADMINISTRATOR,
                () -> runtime.startProcessInstanceByKey("border-test", Map.of("title", "ESDH", "amount", 1)));
        return tasks.createTaskQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getId();
    }

    private ResponseEntity<Map<String, Object>> post(String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(ADMINISTRATOR, TestPeople.PASSWORD)
                .exchange(
                        "/engine-rest" + path,
                        HttpMethod.POST,
                        new HttpEntity<>(body, headers),
                        new ParameterizedTypeReference<>() {});
    }
}
