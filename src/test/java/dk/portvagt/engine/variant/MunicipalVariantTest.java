package dk.portvagt.engine.variant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RaisedIdea;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.modelguard.AnalystEdits;
import dk.portvagt.web.cockpit.change.DeployedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The analyst of municipality 902 deploys models of its own from the Modeler; 901 goes on with the shared ones. */
@PortvagtTest
class MunicipalVariantTest {

    private static final Map<String, String> OWN = Map.of("tenant-id", TestPeople.ELSEWHERE);
    private static final String STARTABLE =
            "latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private DeployedModels models;
    private final List<String> cases = new ArrayList<>();

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        models = new DeployedModels(port, repository);
    }

    @AfterEach
    void take_back_what_was_deployed() {
        cases.forEach(this::end);
        models.takeBack();
    }

    @Test
    void a_variant_is_used_by_the_municipalitys_new_cases_only() {
        String begunBefore = begin("requester-2");

        models.activate("analyst-2", "idea-phase.bpmn", ownIdeaPhase(), OWN);

        assertThat(taskOf(begunBefore).getName()).doesNotContain("hos os");
        assertThat(taskOf(begin("requester-2")).getName()).startsWith("Screen idéen hos os");
        assertThat(taskOf(begin("requester")).getName()).doesNotContain("hos os");
    }

    /** As the analyst's guide says it. */
    @Test
    void a_step_taken_out_of_the_small_track_is_skipped_by_small_cases_only() {
        String own = AnalystEdits.applied(
                content(Path.of("processes/idea-phase.bpmn")),
                AnalystEdits.outOfTheSmallTrack(
                        "Flow_TrackFound", "UserTask_ScreenIdea", "ServiceTask_FollowScreening"));
        models.activate("analyst-2", "idea-phase.bpmn", own, OWN);

        assertThat(taskOf(begun(RaisedIdea.small(as("requester-2")))).getName()).startsWith("Vurdér databeskyttelse");
        assertThat(taskOf(begin("requester-2")).getName()).startsWith("Screen idéen");
        assertThat(taskOf(begun(RaisedIdea.small(as("requester")))).getName()).startsWith("Screen idéen");
    }

    @Test
    void a_form_of_its_own_is_shown_and_asked_for_in_the_municipality_only() {
        String own = content(Path.of("forms/idea-phase/idea-screening.form"))
                .replaceFirst("\"label\": \"[^\"]+\"", "\"label\": \"Hos os\"");
        models.activate("analyst-2", "idea-screening.form", own, OWN);

        String here = taskOf(begin("requester")).getId();
        String there = taskOf(begin("requester-2")).getId();

        assertThat(form("secretariat", here)).doesNotContain("Hos os");
        assertThat(form("secretariat-2", there)).contains("Hos os");
        // The administrator sees both municipalities.
        assertThat(form("camunda-admin", here)).doesNotContain("Hos os");
        assertThat(form("camunda-admin", there)).contains("Hos os");
    }

    @Test
    void of_a_process_with_a_variant_people_are_offered_the_variant_only() {
        String own = content(Path.of("processes/it-acquisition.bpmn"))
                .replace("name=\"IT-anskaffelse fra idé til udfasning\"", "name=\"Vores anskaffelse\"");
        models.activate("analyst-2", "it-acquisition.bpmn", own, OWN);

        assertThat(offered("requester-2"))
                .contains("Vores anskaffelse")
                .doesNotContain("IT-anskaffelse fra idé til udfasning");
        assertThat(offered("requester"))
                .contains("IT-anskaffelse fra idé til udfasning")
                .doesNotContain("Vores anskaffelse");
        assertThat(as("requester-2")
                        .get("/engine-rest/process-definition/count?" + STARTABLE)
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(offered("requester-2").size());
        RestClient.Answer shared = raise("requester-2");
        assertThat(shared.status()).isEqualTo(400);
        assertThat(shared.text()).contains("kommune 902 har sin egen udgave af processen");
    }

    @Test
    void a_variant_passes_the_same_guard() {
        RestClient.Answer answer = as("analyst-2")
                .deploy("idea-phase.bpmn", ownIdeaPhase().replace("\"idea-screening\"", "\"idea-sceening\""), OWN);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("Ukendt formular 'idea-sceening' på opgaven 'Screen idéen hos os'");
    }

    @Test
    void a_variant_may_use_forms_that_only_the_municipality_has() {
        String form = content(Path.of("forms/idea-phase/idea-screening.form"))
                .replace("\"id\": \"idea-screening\"", "\"id\": \"own-screening\"");
        String model = ownIdeaPhase().replace("\"idea-screening\"", "\"own-screening\"");

        assertThat(as("analyst").deploy("idea-phase.bpmn", model, Map.of()).text())
                .contains("Ukendt formular 'own-screening'");
        models.activate("analyst-2", "own-screening.form", form, OWN);
        models.activate("analyst-2", "idea-phase.bpmn", model, OWN);
        // What 902 has is not there for the shared models.
        assertThat(as("analyst").deploy("idea-phase.bpmn", model, Map.of()).text())
                .contains("Ukendt formular 'own-screening'");
    }

    @Test
    void shared_models_are_not_changed_under_a_variant_that_no_longer_fits() {
        String asking = content(Path.of("processes/idea-phase.bpmn"));
        models.activate("analyst-2", "idea-phase.bpmn", ownIdeaPhase(), OWN);
        String form =
                content(Path.of("forms/idea-phase/idea-screening.form")).replace("screeningOutcome", "screeningResult");
        RestClient.Answer answer = as("analyst")
                .deploy(
                        Map.of(
                                "idea-phase.bpmn",
                                asking.replace("screeningOutcome", "screeningResult"),
                                "idea-screening.form",
                                form),
                        Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("Kommune 902s egen udgave passer ikke længere, hvis dette udrulles")
                .doesNotContain("Screen idéen hos os");
    }

    private static String ownIdeaPhase() {
        return content(Path.of("processes/idea-phase.bpmn"))
                .replace("name=\"Screen idéen\"", "name=\"Screen idéen hos os\"");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Raises an idea and returns the id of the case. */
    private String begin(String person) {
        return begun(raise(person));
    }

    private String begun(RestClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String instance = answer.json().get("id").asText();
        cases.add(instance);
        return instance;
    }

    private RestClient.Answer raise(String person) {
        return RaisedIdea.by(as(person));
    }

    private Task taskOf(String instance) {
        String caseNumber = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
    }

    private String form(String person, String task) {
        RestClient.Answer answer = as(person).get("/engine-rest/task/" + task + "/deployed-form");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private List<String> offered(String person) {
        JsonNode processes = as(person)
                .get("/engine-rest/process-definition?firstResult=0&maxResults=50&" + STARTABLE)
                .json();
        return StreamSupport.stream(processes.spliterator(), false)
                .map(process -> process.path("name").asText())
                .toList();
    }

    private void end(String instance) {
        List<ProcessInstance> running =
                runtime.createProcessInstanceQuery().processInstanceId(instance).list();
        running.forEach(it -> runtime.deleteProcessInstance(it.getId(), "the test is over"));
    }

    private RestClient as(String person) {
        return RestClient.nobody(port).as(person, TestPeople.PASSWORD);
    }
}
