package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP: everything started belongs to one municipality, and people see their own municipality's only. */
@PortvagtTest
class MunicipalitySeparationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private GrantSetup grants;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private ProbeCase probe;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        ProbeCase.deploy(repository, grants);
        probe = new ProbeCase(port);
    }

    @Test
    void gives_a_case_and_what_it_calls_the_municipality_of_its_starter() {
        String here = probe.start("requester", "Omsorgssystem");
        String elsewhere = probe.start("requester-2", "Skoleplatform");
        assertThat(instance(here).getTenantId()).isEqualTo("901");
        assertThat(instance(probe.partOf(here)).getTenantId()).isEqualTo("901");
        assertThat(instance(elsewhere).getTenantId()).isEqualTo("902");
        assertThat(instance(probe.partOf(elsewhere)).getTenantId()).isEqualTo("902");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(probe.partOf(elsewhere))
                        .list())
                .isNotEmpty()
                .allMatch(variable -> "902".equals(variable.getTenantId()));
    }

    @Test
    void refuses_a_starter_without_a_municipality() {
        RestClient.Answer answer = startAs("identity-nowhere", List.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("du er ikke tilknyttet en kommune. Bed en administrator om at tilknytte dig.");
    }

    @Test
    void refuses_a_starter_with_several_municipalities() {
        RestClient.Answer answer = startAs("identity-both", List.of("901", "902"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("du er tilknyttet flere kommuner (901, 902)");
    }

    @Test
    void refuses_the_application_itself_without_a_person() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("identity-probe-part"))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void shows_tasks_to_the_municipality_they_belong_to_only() {
        String elsewhere = probe.start("requester-2", "GIS");
        assertThat(probe.tasksSeenBy("steering-group-2", elsewhere)).containsExactly("Styregruppens opgave");
        assertThat(probe.tasksSeenBy("steering-group", elsewhere)).isEmpty();
        String task = probe.task(elsewhere, "UserTask_OfArchitects");
        assertThat(probe.as("it-architect-2").get("/engine-rest/task/" + task).status())
                .isEqualTo(200);
        assertThat(probe.as("it-architect").get("/engine-rest/task/" + task).status())
                .isEqualTo(404);
        assertThat(probe.as("it-architect")
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"it-architect\"}")
                        .status())
                .isEqualTo(403);
        assertThat(probe.as("it-architect")
                        .post(
                                "/engine-rest/task/" + task + "/submit-form",
                                "{\"variables\": {\"answer\": {\"value\": \"ja\"}}}")
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance?maxResults=100&processInstanceIds=",
                "/execution?maxResults=100&processInstanceId=",
                "/variable-instance?maxResults=100&processInstanceIdIn=",
                "/history/process-instance?maxResults=100&processInstanceId=",
                "/history/activity-instance?maxResults=100&processInstanceId=",
                "/history/variable-instance?maxResults=100&processInstanceId=",
                "/history/task?maxResults=100&processInstanceId=",
                "/history/detail?maxResults=100&processInstanceId="
            })
    void shows_instances_and_history_to_managers_of_the_same_municipality_only(String query) {
        String elsewhere = probe.partOf(probe.start("requester-2", "HR-system"));
        assertThat(probe.as("digitalisation-manager-2")
                        .get("/engine-rest" + query + elsewhere)
                        .json())
                .isNotEmpty();
        assertThat(probe.as("digitalisation-manager")
                        .get("/engine-rest" + query + elsewhere)
                        .json())
                .isEmpty();
        assertThat(probe.as("analyst").get("/engine-rest" + query + elsewhere).json())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-instance/%s", "/process-instance/%s/variables", "/history/process-instance/%s"})
    void hides_single_instances_of_other_municipalities(String path) {
        String elsewhere = probe.start("requester-2", "Arkivsystem");
        assertThat(probe.as("digitalisation-manager-2")
                        .get("/engine-rest" + path.formatted(elsewhere))
                        .status())
                .isEqualTo(200);
        assertThat(probe.as("digitalisation-manager")
                        .get("/engine-rest" + path.formatted(elsewhere))
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void shows_administrators_every_municipality() {
        String elsewhere = probe.start("requester-2", "ESDH");
        assertThat(probe.as("camunda-admin")
                        .get("/engine-rest/process-instance/" + elsewhere)
                        .status())
                .isEqualTo(200);
    }

    private ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    private RestClient.Answer startAs(String userId, List<String> municipalities) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            people.ensure(
                    new Person(userId, "Test", "Person", List.of(PortvagtGroup.REQUESTER), "901", null),
                    TestPeople.PASSWORD);
            identity.deleteTenantUserMembership("901", userId);
            municipalities.forEach(municipality -> identity.createTenantUserMembership(municipality, userId));
        }
        return probe.tryToStart(userId, "Afvist");
    }
}
