package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.web.cockpit.PageClient;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A municipality's own administrator, over REST, in Admin and Cockpit, and on our pages. */
@PortvagtTest
class MunicipalAdministratorTest {

    private static final String ADMINISTRATOR = "municipal-administrator";
    private static final String NEW = "ny-kollega";
    private static final String STRONG = "fire-gule-heste-paa-loftet";
    private static final String NOT_YOURS = "Du administrerer kun de brugere, der hører til din egen kommune";
    private static final String NOT_ALLOWED = "Det kan installationens administrator.";
    private static final String STUCK = "municipal-administrator-stuck";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    private RestClient http;

    @BeforeEach
    void people(@Autowired People people) {
        TestPeople.ensure(people);
        http = RestClient.nobody(port).as(ADMINISTRATOR, TestPeople.PASSWORD);
    }

    @AfterEach
    void nobody() {
        identities.deleteUser(NEW);
    }

    @Test
    void sees_the_people_of_the_municipality_only() {
        List<String> seen = ids(http.get("/engine-rest/user?maxResults=2000"));

        assertThat(seen).contains("requester", ADMINISTRATOR).doesNotContain("requester-2", "camunda-admin-2");
        assertThat(ids(http.get("/engine-rest/user?maxResults=2000&memberOfGroup=requester")))
                .contains("requester")
                .doesNotContain("requester-2");
        assertThat(http.get("/engine-rest/user?maxResults=2000&memberOfTenant=902")
                        .json())
                .isEmpty();
        assertThat(http.get("/engine-rest/user/requester-2/profile").status()).isEqualTo(404);
        assertThat(ids(http.get("/engine-rest/tenant?maxResults=2000"))).containsExactly("901");
        assertThat(http.get("/engine-rest/tenant/902").status()).isEqualTo(404);
    }

    @Test
    void sees_the_same_in_admin_as_over_rest() {
        WebAppClient admin = new WebAppClient(port);
        assertThat(admin.login("admin", ADMINISTRATOR, TestPeople.PASSWORD).statusCode())
                .isEqualTo(200);

        assertThat(admin.get("/api/engine/engine/default/user?maxResults=2000").body())
                .contains("\"requester\"")
                .doesNotContain("\"requester-2\"");
        assertThat(admin.send("DELETE", "/api/engine/engine/default/user/requester-2", "application/json", new byte[0])
                        .body())
                .contains(NOT_YOURS);
        assertThat(new WebAppClient(port)
                        .login("tasklist", ADMINISTRATOR, TestPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void creates_changes_and_deletes_a_colleague_of_the_municipality() {
        assertThat(create(NEW).status()).isEqualTo(204);
        assertThat(identities.createTenantQuery().userMember(NEW).list())
                .extracting(tenant -> tenant.getId())
                .containsExactly("901");

        assertThat(member("steering-chair", NEW).status()).isEqualTo(204);
        assertThat(member(ADMINISTRATOR, NEW).status()).isEqualTo(204);
        assertThat(http.delete("/engine-rest/group/steering-chair/members/" + NEW)
                        .status())
                .isEqualTo(204);
        assertThat(password(NEW).status()).isEqualTo(204);
        assertThat(identities.checkPassword(NEW, "seks-blaa-heste-i-stalden")).isTrue();
        assertThat(http.delete("/engine-rest/user/" + NEW).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester-2", "municipal-administrator-2", "camunda-admin", "camunda-admin-2", "analyst"})
    void changes_nobody_of_another_municipality_or_with_rights_beyond_it(String userId) {
        assertThat(member("requester", userId).text()).contains(NOT_YOURS);
        assertThat(http.delete("/engine-rest/user/" + userId).text()).contains(NOT_YOURS);
        assertThat(password(userId).status()).isIn(403, 404);
        assertThat(identities.checkPassword(userId, TestPeople.PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "camunda-admin"})
    void gives_nobody_a_role_of_the_installation(String group) {
        create(NEW);

        for (String userId : List.of(NEW, ADMINISTRATOR)) {
            RestClient.Answer refused = member(group, userId);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains(NOT_ALLOWED);
        }
        assertThat(identities.createUserQuery().memberOfGroup(group).userId(NEW).count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /tenant/902/user-members/ny-kollega        |
            PUT    | /tenant/902/user-members/municipal-administrator |
            DELETE | /tenant/901/user-members/requester         |
            PUT    | /tenant/902/group-members/requester        |
            PUT    | /tenant/901                                | {"id": "901", "name": "Min Kommune"}
            POST   | /group/create                              | {"id": "mine", "name": "Mine", "type": "WORKFLOW"}
            POST   | /authorization/create                      | {"type": 1, "permissions": ["ALL"], "userId": "municipal-administrator", "resourceType": 4, "resourceId": "*"}
            """)
    void gives_itself_and_others_no_right_beyond_the_municipality(String method, String address, String json) {
        create(NEW);

        RestClient.Answer refused = switch (method) {
            case "PUT" -> http.put("/engine-rest" + address, json == null ? "" : json);
            case "DELETE" -> http.delete("/engine-rest" + address);
            default -> http.post("/engine-rest" + address, json);
        };

        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.text()).contains(NOT_ALLOWED);
    }

    @Test
    void reads_no_authorizations_and_deploys_nothing() {
        assertThat(http.get("/engine-rest/authorization?maxResults=100").json()).isEmpty();
        assertThat(http.deploy("a.bpmn", "<a/>", Map.of()).text()).contains("Du kan ikke udrulle modeller.");
    }

    @Test
    void overwrites_no_account_by_creating_it_anew() {
        assertThat(create("requester-2").text()).contains(NOT_YOURS);
        assertThat(identities.checkPassword("requester-2", TestPeople.PASSWORD)).isTrue();
    }

    @Test
    void tells_nobody_the_groups_of_people_whose_account_they_do_not_see() {
        RestClient requester = RestClient.nobody(port).as("requester", TestPeople.PASSWORD);

        assertThat(requester
                        .get("/engine-rest/group?maxResults=100&member=it-architect-2")
                        .json())
                .isEmpty();
        assertThat(ids(requester.get("/engine-rest/group?maxResults=100&member=requester")))
                .containsExactly("requester");
        assertThat(http.get("/engine-rest/group?maxResults=100&member=requester-2")
                        .json())
                .isEmpty();
        assertThat(ids(http.get("/engine-rest/group?maxResults=100&member=it-architect")))
                .containsExactly("it-architect");
    }

    @Test
    void repairs_incidents_of_the_municipality_only() {
        Probe.deploy(models.createDeployment()
                .addModelInstance(
                        STUCK + ".bpmn",
                        Bpmn.createExecutableProcess(STUCK)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .camundaAsyncAfter()
                                .userTask("UserTask_Probe")
                                .endEvent()
                                .done()));
        Job here = stuckJob("901");
        Job elsewhere = stuckJob("902");

        assertThat(incidents()).extracting(Incident::getTenantId).contains("901", "902");
        assertThat(http.get("/engine-rest/incident?maxResults=2000").text())
                .contains(here.getProcessInstanceId())
                .doesNotContain(elsewhere.getProcessInstanceId());
        assertThat(retry("job/" + elsewhere.getId()).status()).isGreaterThanOrEqualTo(400);
        RestClient.Answer whole = retry("job-definition/" + here.getJobDefinitionId());
        assertThat(whole.status()).isEqualTo(403);
        assertThat(whole.json().get("message").asText()).contains("en model, som alle kommuner deler");
        assertThat(retriesOf(elsewhere)).isZero();
        assertThat(retry("job/" + here.getId()).status()).isEqualTo(204);
        assertThat(retriesOf(here)).isEqualTo(3);
        assertThat(http.get("/engine-rest/process-instance/" + elsewhere.getProcessInstanceId())
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/engine-rest/process-instance/" + here.getProcessInstanceId())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portefoelje"})
    void reads_pages_in_cockpit_of_the_municipality_only(String page) {
        PageClient client = new PageClient(port, ADMINISTRATOR, page);

        assertThat(client.get("?kommune=901")).isNotEmpty();
        client.isRefused("?kommune=902", 403, "Du kan ikke se den kommune.");
        for (String closed : List.of("pulje", "versioner", "aendringer")) {
            assertThat(new PageClient(port, ADMINISTRATOR, closed).status(""))
                    .as(closed)
                    .isEqualTo(403);
        }
    }

    private List<Incident> incidents() {
        return processes.createIncidentQuery().processDefinitionKeyIn(STUCK).list();
    }

    private int retriesOf(Job job) {
        return jobs.createJobQuery().jobId(job.getId()).singleResult().getRetries();
    }

    private Job stuckJob(String municipality) {
        identities.setAuthentication(null, List.of(), List.of(municipality));
        String instance = processes.startProcessInstanceByKey(STUCK).getId();
        identities.clearAuthentication();
        Job job = jobs.createJobQuery().processInstanceId(instance).singleResult();
        jobs.setJobRetries(job.getId(), 0);
        return job;
    }

    private RestClient.Answer retry(String address) {
        return http.put("/engine-rest/" + address + "/retries", "{\"retries\": 3}");
    }

    private RestClient.Answer create(String userId) {
        return http.post("/engine-rest/user/create", """
                {"profile": {"id": "%s", "firstName": "Ny", "lastName": "Kollega"},
                "credentials": {"password": "%s"}}""".formatted(userId, STRONG));
    }

    private RestClient.Answer member(String group, String userId) {
        return http.put("/engine-rest/group/" + group + "/members/" + userId, "");
    }

    private RestClient.Answer password(String userId) {
        return http.put("/engine-rest/user/" + userId + "/credentials", """
                {"password": "seks-blaa-heste-i-stalden", "authenticatedUserPassword": "%s"}""".formatted(TestPeople.PASSWORD));
    }

    private static List<String> ids(RestClient.Answer answer) {
        return ProbeCase.texts(answer, "id");
    }
}
