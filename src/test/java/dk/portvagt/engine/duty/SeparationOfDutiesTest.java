package dk.portvagt.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP, by every way there is to a task: whoever is excluded gets the rule, everybody else the task. */
@PortvagtTest
class SeparationOfDutiesTest {

    private static final String RULE = "Funktionsadskillelse: Den, der har rejst sagen, afgør den ikke.";

    /** Somebody with several roles, as in a small municipality. */
    private static final String BOTH = "both-roles";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ActingPerson acting;

    private String deployment;
    private String task;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        people.ensure(
                new Person(
                        BOTH,
                        "Bo",
                        "Begge",
                        List.of(PortvagtGroup.REQUESTER, PortvagtGroup.STEERING_CHAIR),
                        TestPeople.HERE,
                        null),
                TestPeople.PASSWORD);
        deployment = Probe.deploy(repository.createDeployment().addClasspathResource("duty/duty-probe.bpmn"))
                .getId();
        task = start(Map.of("requester", BOTH));
    }

    @AfterEach
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
        identity.deleteUser(BOTH);
    }

    @ParameterizedTest
    @CsvSource({
        "claim,       '{\"userId\": \"both-roles\"}'",
        "complete,    '{}'",
        "submit-form, '{}'",
        "resolve,     '{}'"
    })
    void refuses_the_person_that_the_rule_excludes(String way, String body) {
        RestClient.Answer answer = as(BOTH).post("/engine-rest/task/" + task + "/" + way, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .startsWith(RULE + " Du kan derfor ikke få eller udføre opgaven “Afgør prøven")
                .endsWith("En anden i gruppen Formand for IT-styregruppen skal udføre den.");
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, assignee,       '{\"userId\": \"both-roles\"}'",
        "POST, delegate,       '{\"userId\": \"both-roles\"}'",
        "POST, identity-links, '{\"userId\": \"both-roles\", \"type\": \"assignee\"}'",
        "PUT,  '',             '{\"name\": \"Afgør prøven\", \"assignee\": \"both-roles\"}'"
    })
    void refuses_to_hand_the_task_to_that_person_even_by_an_administrator(String method, String way, String body) {
        String path = "/engine-rest/task/" + task + (way.isEmpty() ? "" : "/" + way);
        RestClient administrator = as("camunda-admin");

        RestClient.Answer answer =
                method.equals("PUT") ? administrator.put(path, body) : administrator.post(path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).startsWith(RULE + " both-roles kan derfor ikke");
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isOne();
    }

    @Test
    void lets_somebody_else_of_the_group_do_it() {
        assertThat(as("steering-chair")
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"steering-chair\"}")
                        .status())
                .isEqualTo(204);
        assertThat(as("steering-chair")
                        .post("/engine-rest/task/" + task + "/submit-form", "{}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void looks_at_everybody_in_a_variable() {
        String other = start(Map.of("requester", "somebody", "recorders", "secretariat, both-roles"));

        assertThat(as(BOTH).post("/engine-rest/task/" + other + "/complete", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(as("steering-chair")
                        .post("/engine-rest/task/" + other + "/complete", "{}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void says_who_can_help_when_nobody_is_left() {
        String other = start(Map.of("requester", BOTH, "recorders", String.join(",", chairs())));

        assertThat(as(BOTH).post("/engine-rest/task/" + other + "/complete", "{}")
                        .json()
                        .get("message")
                        .asText())
                .endsWith("Bed en administrator om at give en kollega gruppen i Admin.");
    }

    @Test
    void tells_those_who_may_not_see_the_task_nothing_of_it() {
        assertThat(as("requester")
                        .post("/engine-rest/task/" + task + "/complete", "{}")
                        .status())
                .isEqualTo(403);
    }

    private List<String> chairs() {
        return people.members(PortvagtGroup.STEERING_CHAIR.id(), TestPeople.HERE);
    }

    /** The variables are set by nobody, as the application does. */
    private String start(Map<String, Object> variables) {
        String instance = acting.as(
                "camunda-admin",
                () -> runtime.startProcessInstanceByKey("duty-probe").getId());
        runtime.setVariables(instance, variables);
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private RestClient as(String person) {
        return RestClient.nobody(port).as(person, TestPeople.PASSWORD);
    }
}
