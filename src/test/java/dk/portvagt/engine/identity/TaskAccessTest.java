package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP: who finds, takes and completes which task, and what else they may do with it. */
@PortvagtTest
class TaskAccessTest {

    private static final String ANSWER = "{\"variables\": {\"answer\": {\"value\": \"Ja\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private GrantSetup grants;

    @Autowired
    private RepositoryService repository;

    private ProbeCase probe;
    private String caseId;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        ProbeCase.deploy(repository, grants);
        probe = new ProbeCase(port);
        caseId = probe.start("requester", "Omsorgssystem");
    }

    @ParameterizedTest
    @CsvSource({
        "requester,              Bestillerens opgave",
        "steering-group,         Styregruppens opgave",
        "it-architect,           IT-arkitekternes opgave",
        "secretariat,            ''",
        "analyst,                ''"
    })
    void shows_people_their_own_and_their_groups_tasks(String person, String tasks) {
        assertThat(String.join(",", probe.tasksSeenBy(person, caseId))).isEqualTo(tasks);
    }

    @Test
    void lets_a_member_of_the_group_take_read_and_complete_a_task_through_its_form() {
        RestClient architect = probe.as("it-architect");
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfArchitects");
        assertThat(architect
                        .post(task + "/claim", "{\"userId\": \"it-architect\"}")
                        .status())
                .isEqualTo(204);
        assertThat(architect.get(task + "/deployed-form").text()).contains("probe-task");
        assertThat(architect
                        .get(task + "/form-variables?variableNames=title")
                        .json()
                        .at("/title/value")
                        .asText())
                .isEqualTo("Omsorgssystem");
        assertThat(architect.post(task + "/submit-form", ANSWER).status()).isEqualTo(204);
        assertThat(probe.tasksSeenBy("it-architect", caseId)).isEmpty();
    }

    @Test
    void lets_people_give_a_task_back_to_its_group_but_to_nobody_else() {
        RestClient architect = probe.as("it-architect");
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfArchitects");
        assertThat(architect.post(task + "/unclaim", "{}").status())
                .as("not one's own")
                .isEqualTo(403);
        architect.post(task + "/claim", "{\"userId\": \"it-architect\"}");
        assertThat(architect
                        .post(task + "/assignee", "{\"userId\": \"it-architect-2\"}")
                        .status())
                .isEqualTo(403);
        assertThat(architect.post(task + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(architect.get(task).json().get("assignee").isNull()).isTrue();
    }

    @Test
    void does_not_let_people_lose_a_task_that_is_theirs_alone() {
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfRequester");
        assertThat(probe.as("requester").post(task + "/unclaim", "{}").status()).isEqualTo(403);
    }

    @Test
    void keeps_the_history_of_a_task_open_to_those_whose_task_it_was() {
        String task = probe.task(caseId, "UserTask_OfArchitects");
        probe.as("it-architect").post("/engine-rest/task/" + task + "/submit-form", ANSWER);
        String history = "/engine-rest/history/task?maxResults=10&taskId=" + task;
        assertThat(probe.as("it-architect").get(history).json()).hasSize(1);
        assertThat(probe.as("requester").get(history).json()).isEmpty();
    }

    @Test
    void does_not_let_people_set_variables_of_a_task() {
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfArchitects");
        RestClient architect = probe.as("it-architect");
        String variable = "{\"value\": \"approved\"}";
        assertThat(architect.put(task + "/variables/gateOutcome", variable).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(architect.put(task + "/localVariables/gateOutcome", variable).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(architect
                        .post(task + "/assignee", "{\"userId\": \"requester\"}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"analyst", "secretariat", "requester"})
    void does_not_let_others_complete_a_task(String person) {
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfArchitects");
        assertThat(probe.as(person).post(task + "/submit-form", ANSWER).status())
                .isEqualTo(403);
        assertThat(probe.as(person).post(task + "/complete", ANSWER).status()).isEqualTo(403);
    }

    @Test
    void lets_the_digitalisation_manager_see_every_task_and_hand_it_over_but_not_complete_it() {
        RestClient manager = probe.as("digitalisation-manager");
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfArchitects");
        assertThat(probe.tasksSeenBy("digitalisation-manager", caseId)).hasSize(3);
        assertThat(manager.post(task + "/assignee", "{\"userId\": \"it-architect\"}")
                        .status())
                .isEqualTo(204);
        assertThat(manager.post(task + "/submit-form", ANSWER).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "it-architect-2, a person of another municipality",
        "secretariat,    a person of another group",
        "no-such-person, a person who does not exist"
    })
    void gives_a_task_only_to_people_who_may_do_it_on_every_way(String person) {
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfArchitects");
        for (String manager : List.of("digitalisation-manager", "camunda-admin")) {
            for (String way : List.of("assignee", "delegate", "identity-links owner", "identity-links candidate")) {
                String[] parts = way.split(" ");
                String body = parts.length == 1
                        ? "{\"userId\": \"" + person + "\"}"
                        : "{\"userId\": \"" + person + "\", \"type\": \"" + parts[1] + "\"}";

                RestClient.Answer answer = probe.as(manager).post(task + "/" + parts[0], body);

                assertThat(answer.status()).as(manager + " " + way).isEqualTo(400);
                assertThat(answer.json().get("message").asText())
                        .startsWith("Opgaven “IT-arkitekternes opgave")
                        .endsWith("kan ikke gives til “" + person
                                + "”. Kun en medarbejder i kommunen i gruppen IT-arkitekt kan udføre den.");
            }
        }
        assertThat(probe.as("digitalisation-manager")
                        .get(task)
                        .json()
                        .get("assignee")
                        .isNull())
                .isTrue();
    }

    @Test
    void lets_a_task_of_one_person_go_to_a_colleague_of_the_same_group_only() {
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfRequester");
        RestClient manager = probe.as("digitalisation-manager");

        assertThat(manager.post(task + "/assignee", "{\"userId\": \"secretariat\"}")
                        .json()
                        .get("message")
                        .asText())
                .contains("Kun en medarbejder i kommunen i gruppen Bestiller kan udføre den.");
        assertThat(manager.post(task + "/identity-links", "{\"groupId\": \"secretariat\", \"type\": \"candidate\"}")
                        .status())
                .isEqualTo(400);
        assertThat(manager.post(task + "/assignee", "{\"userId\": \"requester\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void does_not_let_the_manager_take_the_task_of_a_group() {
        String task = "/engine-rest/task/" + probe.task(caseId, "UserTask_OfArchitects");

        assertThat(probe.as("digitalisation-manager")
                        .post(task + "/claim", "{\"userId\": \"digitalisation-manager\"}")
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "requester,     Mine opgaver,          Bestillerens opgave",
        "requester,     Min gruppes opgaver,   ''",
        "requester,     Alle mine og gruppens, Bestillerens opgave",
        "it-architect,  Mine opgaver,          ''",
        "it-architect,  Min gruppes opgaver,   IT-arkitekternes opgave",
        "it-architect,  Alle mine og gruppens, IT-arkitekternes opgave",
        "camunda-admin, Mine opgaver,          ''",
        "camunda-admin, Min gruppes opgaver,   ''"
    })
    void narrows_the_filters_to_the_person_who_asks(String person, String filter, String tasks) {
        assertThat(ProbeCase.names(probe.as(person)
                        .post(
                                "/engine-rest/filter/" + filter(person, filter) + "/list?firstResult=0&maxResults=100",
                                "{\"processInstanceId\": \"" + probe.partOf(caseId) + "\"}")))
                .isEqualTo(tasks.isEmpty() ? List.of() : List.of(tasks));
    }

    @Test
    void keeps_a_taken_task_among_all_of_the_groups_and_among_ones_own() {
        RestClient architect = probe.as("it-architect");
        String task = probe.task(caseId, "UserTask_OfArchitects");
        architect.post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"it-architect\"}");
        assertThat(count("Mine opgaver")).isOne();
        assertThat(count("Min gruppes opgaver")).isZero();
        assertThat(count("Alle mine og gruppens")).isOne();
    }

    @Test
    void does_not_show_the_filter_over_everything_to_case_workers() {
        assertThat(ProbeCase.names(probe.as("it-architect").get("/engine-rest/filter?maxResults=50")))
                .contains("Mine opgaver", "Min gruppes opgaver", "Alle mine og gruppens")
                .noneMatch(name -> name.startsWith("Alle op") || name.startsWith("Alle over"));
        assertThat(ProbeCase.names(probe.as("analyst").get("/engine-rest/filter?maxResults=50")))
                .isEmpty();
    }

    @Test
    void tells_people_what_other_groups_are_called_but_not_who_belongs_to_them() {
        RestClient requester = probe.as("requester");
        assertThat(ProbeCase.names(requester.get("/engine-rest/group?maxResults=10&id=steering-group")))
                .containsExactly("IT-styregruppe");
        assertThat(requester
                        .get("/engine-rest/user?maxResults=10&memberOfGroup=steering-group")
                        .json())
                .isEmpty();
    }

    private int count(String filter) {
        return probe.as("it-architect")
                .post(
                        "/engine-rest/filter/" + filter("it-architect", filter) + "/count",
                        "{\"processInstanceId\": \"" + probe.partOf(caseId) + "\"}")
                .json()
                .get("count")
                .asInt();
    }

    private String filter(String person, String name) {
        return probe.as(person)
                .get("/engine-rest/filter?maxResults=1&name=" + name.replace(" ", "%20"))
                .json()
                .get(0)
                .get("id")
                .asText();
    }
}
