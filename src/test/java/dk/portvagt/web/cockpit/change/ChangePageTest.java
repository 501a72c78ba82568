package dk.portvagt.web.cockpit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RaisedIdea;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.modelguard.AnalystEdits;
import dk.portvagt.web.cockpit.PageClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An analyst of municipality 902 deploys from the Modeler, sees on "Ændringer" what it changes, and activates it. */
@PortvagtTest
class ChangePageTest {

    private static final Map<String, String> OWN = Map.of("tenant-id", TestPeople.ELSEWHERE);
    private static final String ANALYST = "analyst-2";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    private DeployedModels models;
    private PageClient page;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        models = new DeployedModels(port, repository);
        page = new PageClient(port, ANALYST, "aendringer");
    }

    @AfterEach
    void take_back_what_was_activated() {
        models.takeBack();
    }

    @Test
    void what_is_deployed_waits_and_is_shown_beside_what_runs() {
        String change = deploy("idea-phase.bpmn", idea("Screen idéen hos os"));

        assertThat(own("idea-phase")).isEmpty();
        JsonNode row = row(page.get(""), change);
        assertThat(row.get("state").asText()).isEqualTo("PREPARED");
        assertThat(row.get("files").asText()).isEqualTo("idea-phase.bpmn");
        JsonNode view = page.get("/aendring?id=" + change);
        assertThat(view.get("findings")).isEmpty();
        JsonNode file = view.get("files").get(0);
        assertThat(file.get("fromShared").asBoolean()).isTrue();
        assertThat(file.get("differences")).hasSize(1);
        JsonNode difference = file.get("differences").get(0);
        assertThat(difference.get("part").asText()).isEqualTo("opgaven 'Screen idéen hos os'");
        assertThat(difference.get("kind").asText()).isEqualTo("CHANGED");
        assertThat(difference.get("properties").toString())
                .isEqualTo("[{\"name\":\"navn\",\"before\":\"Screen idéen\",\"after\":\"Screen idéen hos os\"}]");
    }

    @Test
    void new_cases_begin_on_it_once_it_is_activated_and_the_reason_is_kept() {
        String change = deploy("idea-phase.bpmn", idea("Screen idéen her"));
        String basis = DeployedModels.basis(page, change);
        page.isRefused(
                "/aktiver",
                DeployedModels.request(change, basis, " "),
                400,
                "Skriv en begrundelse: den gemmes i driftsloggen.");
        assertThat(own("idea-phase")).isEmpty();

        page.post("/aktiver", DeployedModels.request(change, basis, "Vedtaget den 3. februar"));

        assertThat(own("idea-phase")).hasSize(1);
        assertThat(row(page.get(""), change).get("reason").asText()).isEqualTo("Vedtaget den 3. februar");
        assertThat(row(page.get(""), change).get("state").asText()).isEqualTo("ACTIVATED");
        JsonNode log = new PageClient(port, "camunda-admin", "drift").get("?hvem=" + ANALYST);
        assertThat(log.get("rows").toString()).contains("Vedtaget den 3. februar");
        page.isRefused(
                "/aktiver",
                DeployedModels.request(change, basis, "En gang til"),
                400,
                "Ændringen er allerede aktiveret.");
    }

    @Test
    void says_of_each_case_whether_it_could_be_moved_and_moves_none() {
        models.activate(ANALYST, "idea-phase.bpmn", idea("Screen idéen a"), OWN);
        RestClient.Answer raised = RaisedIdea.by(RestClient.nobody(port).as("requester-2", TestPeople.PASSWORD));
        String begun = raised.json().get("id").asText();
        try {
            String fitting = deploy("idea-phase.bpmn", idea("Screen idéen b"));
            String other = deploy(
                    "idea-phase.bpmn", idea("Screen idéen c").replace("UserTask_ScreenIdea", "UserTask_LookAtIdea"));

            JsonNode version = page.get("/aendring?id=" + fitting)
                    .get("files")
                    .get(0)
                    .get("running")
                    .get(0);
            assertThat(version.get("running").asInt()).isEqualTo(1);
            JsonNode moved = trial(fitting, version);
            assertThat(moved.get("possible").asBoolean()).isTrue();
            assertThat(moved.get("sentences").toString()).contains("som nu hedder \\\"Screen idéen b\\\"");
            JsonNode stuck = trial(other, version);
            assertThat(stuck.get("possible").asBoolean()).isFalse();
            assertThat(stuck.get("sentences").toString()).contains("som den anden version ikke har");

            assertThat(own("idea-phase")).hasSize(1);
            assertThat(runtime.createProcessInstanceQuery()
                            .superProcessInstanceId(begun)
                            .singleResult()
                            .getProcessDefinitionId())
                    .isEqualTo(own("idea-phase").get(0).getId());
        } finally {
            runtime.deleteProcessInstance(begun, "the test is over");
        }
    }

    @Test
    void replays_a_table_on_what_it_was_asked_and_keeps_nothing_of_it() {
        RestClient.Answer raised = RaisedIdea.by(RestClient.nobody(port).as("requester-2", TestPeople.PASSWORD));
        String begun = raised.json().get("id").asText();
        try {
            String table = content("processes/decisions/case-track.dmn")
                    .replaceAll("<text>\"(small|standard)\"</text>", "<text>\"large\"</text>");
            String change = deploy("case-track.dmn", table);
            String fields = "/genspil?id=" + change + "&fil=";

            JsonNode replay = page.get(fields + "case-track.dmn");

            assertThat(replay.get("looked").asInt()).isPositive();
            assertThat(replay.get("unknown").asInt()).isZero();
            assertThat(replay.get("other").asInt())
                    .isEqualTo(replay.get("looked").asInt());
            assertThat(replay.get("turns").toString()).contains("track = large");
            assertThat(page.get(fields + "case-track.dmn").get("looked"))
                    .as("the replay's own answers are rolled back")
                    .isEqualTo(replay.get("looked"));
            page.isRefused(fields + "idea-phase.bpmn", 404, "Ændringen har ingen sådan model.");
        } finally {
            runtime.deleteProcessInstance(begun, "the test is over");
        }
    }

    @Test
    void a_message_of_the_analysts_own_and_a_reminder_need_no_developer() {
        String change = deploy(
                "idea-phase.bpmn",
                AnalystEdits.applied(
                        content("processes/idea-phase.bpmn")
                                .replaceFirst(
                                        "(id=\"UserTask_ScreenIdea\"[\\s\\S]*?<bpmn:extensionElements>)",
                                        "$1<camunda:properties><camunda:property name=\"remindAfter\" value=\"3\" /></camunda:properties>"),
                        AnalystEdits.messageOn("Flow_TrackFound", "UserTask_ScreenIdea")));

        JsonNode view = page.get("/aendring?id=" + change);
        assertThat(view.get("findings")).isEmpty();
        assertThat(view.get("files").get(0).get("differences").toString())
                .as("it shows what the new step contains")
                .contains("inddata 'messageText'", "Der er en ny idé, ${title}.", "remindAfter");
        JsonNode drawings = page.get("/tegning?id=" + change + "&fil=idea-phase.bpmn");
        assertThat(drawings.get("before").asText()).doesNotContain("ServiceTask_OwnMessage");
        assertThat(drawings.get("after").asText()).contains("ServiceTask_OwnMessage");
    }

    @Test
    void the_modelers_templates_offer_the_forms_and_roles_of_this_installation() {
        String form = content("forms/idea-phase/idea-screening.form")
                .replace("\"id\": \"idea-screening\"", "\"id\": \"template-form\"");
        models.activate(ANALYST, "template-form.form", form, OWN);
        Group role = identity.newGroup("dpo-of-the-templates");
        role.setName("Databeskyttelsesrådgiver");
        identity.saveGroup(role);
        try {
            String templates = page.get("/skabeloner.json").toString();

            assertThat(templates)
                    .contains("portvagt.task.group", "portvagt.step.sendMessageDelegate")
                    .contains("{\"name\":\"(template-form)\",\"value\":\"template-form\"}")
                    .contains("{\"name\":\"Databeskyttelsesrådgiver\",\"value\":\"dpo-of-the-templates\"}");
        } finally {
            identity.deleteGroup(role.getId());
        }
    }

    @Test
    void a_form_tells_where_it_is_used() {
        String form = content("forms/idea-phase/idea-screening.form")
                .replaceFirst("\"label\": \"[^\"]+\"", "\"label\": \"Hos os\"");
        JsonNode file = page.get("/aendring?id=" + deploy("idea-screening.form", form))
                .get("files")
                .get(0);
        assertThat(file.get("users").findValuesAsText("step")).containsExactly("Screen idéen (Idéfase)");
        assertThat(file.get("differences").get(0).get("part").asText()).isEqualTo("gruppen 'Hos os'");
    }

    @Test
    void nothing_is_activated_that_was_compared_with_something_else() {
        String first = deploy("idea-phase.bpmn", idea("Screen idéen 1"));
        String second = deploy("idea-phase.bpmn", idea("Screen idéen 2"));
        String basis = DeployedModels.basis(page, second);
        models.activate(ANALYST, first);

        page.isRefused(
                "/aktiver",
                DeployedModels.request(second, basis, "Haster"),
                400,
                "Der er udrullet en anden udgave, siden du så på ændringen. Intet er aktiveret."
                        + " Genindlæs siden, og se, hvad der nu er anderledes.");
        assertThat(own("idea-phase")).hasSize(1);
        models.activate(ANALYST, second);
        assertThat(own("idea-phase")).hasSize(2);
    }

    @Test
    void an_older_version_is_deployed_again_as_every_deployment() {
        models.activate(ANALYST, "idea-phase.bpmn", idea("Screen idéen 1"), OWN);
        models.activate(ANALYST, "idea-phase.bpmn", idea("Screen idéen 2"), OWN);
        List<ProcessDefinition> versions = own("idea-phase").stream()
                .sorted(Comparator.comparing(ProcessDefinition::getVersion))
                .toList();
        PageClient versioner = new PageClient(port, "camunda-admin", "versioner");
        String again = "{\"version\": \"%s\", \"reason\": \"Den nye virkede ikke\"}";
        versioner.isRefused(
                "/udrul", again.formatted(versions.get(1).getId()), 400, "Det er den nyeste version. Vælg en ældre.");

        versioner.post("/udrul", again.formatted(versions.get(0).getId()));

        assertThat(own("idea-phase")).hasSize(2);
        JsonNode waiting = page.get("").get("rows").get(0);
        assertThat(waiting.get("state").asText()).isEqualTo("PREPARED");
        assertThat(waiting.get("name").asText())
                .isEqualTo("Idéfase, version %d igen".formatted(versions.get(0).getVersion()));
        assertThat(new PageClient(port, "camunda-admin", "drift")
                        .get("?hvem=camunda-admin")
                        .get("rows")
                        .findValuesAsText("reason"))
                .contains("Den nye virkede ikke");
    }

    @Test
    void two_who_press_at_once_activate_it_once() {
        String change = deploy("idea-phase.bpmn", idea("Screen idéen samtidig"));
        String request = DeployedModels.request(change, DeployedModels.basis(page, change), "Sammen");
        List<CompletableFuture<Integer>> answers = List.of(ANALYST, "camunda-admin").stream()
                .map(person -> {
                    WebAppClient browser = new WebAppClient(port);
                    browser.login("cockpit", person, TestPeople.PASSWORD);
                    return CompletableFuture.supplyAsync(() -> browser.post(
                                    "/api/cockpit/plugin/portvagt-cockpit/default/aendringer/aktiver", request)
                            .statusCode());
                })
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 400);
        assertThat(own("idea-phase")).hasSize(1);
    }

    @Test
    void what_no_longer_fits_is_told_and_not_activated() {
        String form = content("forms/idea-phase/idea-screening.form")
                .replace("\"id\": \"idea-screening\"", "\"id\": \"own-form\"");
        models.activate(ANALYST, "own-form.form", form, OWN);
        String change = deploy("idea-phase.bpmn", idea("Screen idéen x").replace("\"idea-screening\"", "\"own-form\""));
        models.takeBack();

        JsonNode view = page.get("/aendring?id=" + change);
        assertThat(view.get("findings").toString()).contains("Ukendt formular 'own-form'");
        JsonNode refused = PageClient.json(
                refusal(DeployedModels.request(change, view.get("basis").asText(), "Alligevel")));
        assertThat(refused.get("message").asText())
                .startsWith("Ændringen kan ikke længere aktiveres.")
                .contains("Ukendt formular 'own-form'");
        assertThat(own("idea-phase")).isEmpty();
    }

    @Test
    void what_is_discarded_is_not_activated_later() {
        String change = deploy("idea-phase.bpmn", idea("Screen idéen y"));
        String basis = DeployedModels.basis(page, change);
        page.post("/kasser", DeployedModels.request(change, "", "Var en prøve"));
        page.isRefused(
                "/aktiver",
                DeployedModels.request(change, basis, "Fortrudt"),
                400,
                "Ændringen er kasseret. Udrul den igen, hvis den skal bruges.");
        assertThat(deploy("idea-phase.bpmn", idea("Screen idéen y"))).isNotEqualTo(change);
        JsonNode log = new PageClient(port, "camunda-admin", "drift")
                .get("?hvem=" + ANALYST)
                .get("rows");
        assertThat(log.findValuesAsText("what")).contains("Sendte udrulning til aktivering", "Kasserede udrulning");
        assertThat(log.findValuesAsText("reason")).contains("Var en prøve");
    }

    @Test
    void what_can_book_or_decide_is_activated_by_another_person_with_a_reason_that_stays() {
        String change = deploy("gate-review.bpmn", gate("Vores gatevurdering"));
        JsonNode view = page.get("/aendring?id=" + change);
        String request = DeployedModels.request(change, view.get("basis").asText(), "Vedtaget den 3. februar");
        String refusal = "Du har selv udrullet ændringen, så en anden skal se på den og aktivere den."
                + " Bed Test Modelansvarlig eller en administrator om det.";
        assertThat(view.get("concerns").toString())
                .contains("Processen 'Vores gatevurdering' kan bogføre penge: ")
                .contains("Processen 'Vores gatevurdering' kan træffe eller notere beslutninger: ");
        assertThat(view.get("refusal").asText()).isEqualTo(refusal);
        page.isRefused("/aktiver", request, 403, refusal);
        assertThatThrownBy(() -> activateInTheDatabase(change, ANALYST))
                .hasMessageContaining("change_activated_by_another");
        assertThatThrownBy(() -> database.sql("UPDATE portvagt.prepared_change SET concerns = '{}' WHERE id = ?::uuid")
                        .param(change)
                        .update())
                .hasMessageContaining("decided once and otherwise never changed");
        assertThat(own("gate-review")).isEmpty();

        PageClient other = new PageClient(port, "model-owner-2", "aendringer");
        assertThat(other.get("/aendring?id=" + change).get("refusal").isNull()).isTrue();
        other.post("/aktiver", request);

        assertThat(own("gate-review")).hasSize(1);
        JsonNode kept = page.get("/aendring?id=" + change);
        assertThat(kept.get("concerns")).isEqualTo(view.get("concerns"));
        assertThat(kept.get("change").get("preparedBy").asText()).isEqualTo("Test Procesanalytiker");
        assertThat(kept.get("change").get("decidedBy").asText()).isEqualTo("Test Modelansvarlig");
        assertThat(kept.get("change").get("reason").asText()).isEqualTo("Vedtaget den 3. februar");
        assertThatThrownBy(() -> activateInTheDatabase(change, "somebody-else"))
                .hasMessageContaining("decided once and otherwise never changed");
    }

    @Test
    void an_administrator_needs_another_one_too_and_deploying_again_is_no_way_around() {
        models.activate(ANALYST, "gate-review.bpmn", gate("Vores gatevurdering"), OWN);
        String running = own("gate-review").get(0).getDeploymentId();
        RestClient administrator = RestClient.nobody(port).as("camunda-admin", TestPeople.PASSWORD);
        models.activate(ANALYST, "gate-review.bpmn", gate("Vores nye gatevurdering"), OWN);

        RestClient.Answer again = administrator.post("/engine-rest/deployment/" + running + "/redeploy", "{}");

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        String change = again.json().get("id").asText();
        PageClient cockpit = new PageClient(port, "camunda-admin", "aendringer");
        JsonNode view = cockpit.get("/aendring?id=" + change);
        cockpit.isRefused(
                "/aktiver",
                DeployedModels.request(change, view.get("basis").asText(), "Tilbage"),
                403,
                "Du har selv udrullet ændringen, så en anden skal se på den og aktivere den. Bed Test Procesanalytiker,"
                        + " Test Modelansvarlig eller en administrator om det.");
        assertThat(own("gate-review")).hasSize(2);
    }

    @Test
    void a_table_and_a_form_weigh_as_much_as_the_process_that_uses_them() {
        String table = deploy(
                "decision-authority.dmn",
                content("processes/decisions/decision-authority.dmn").replaceFirst(" name=\"", " name=\"Vores: "));
        assertThat(page.get("/aendring?id=" + table).get("concerns").toString())
                .contains("bruges af processen 'Gatevurdering', som kan bogføre penge eller træffe beslutninger.");
        String form = deploy(
                "decision-paper.form",
                content("forms/gate-review/decision-paper.form")
                        .replaceFirst("\"label\": \"[^\"]+\"", "\"label\": \"Hos os\""));
        JsonNode view = page.get("/aendring?id=" + form);
        assertThat(view.get("concerns").toString()).contains("Formularen 'decision-paper' bruges af ");
        assertThat(view.get("refusal").asText()).startsWith("Du har selv udrullet ændringen");
    }

    @Test
    void what_takes_a_step_of_the_law_away_is_activated_by_another_person_too() {
        String change = deploy(
                "requirements-phase.bpmn",
                content("processes/requirements-phase.bpmn")
                        .replaceFirst(
                                "(id=\"Flow_PersonalDataYes\"[^>]* targetRef=\")[^\"]*",
                                "$1Gateway_DataProtectionDone"));
        JsonNode view = page.get("/aendring?id=" + change);
        String request = DeployedModels.request(change, view.get("basis").asText(), "Vurderes i anskaffelsen");
        assertThat(view.get("concerns").toString())
                .startsWith("[\"I processen 'Kravspecifikationsfase' kommer en sag ikke længere til opgaven 'Vurdér"
                        + " databeskyttelse': så mangler vurderingen af persondata");
        page.isRefused("/aktiver", request, 403, view.get("refusal").asText());
        assertThatThrownBy(() -> activateInTheDatabase(change, ANALYST))
                .hasMessageContaining("change_activated_by_another");
        assertThat(own("requirements-phase")).isEmpty();

        new PageClient(port, "model-owner-2", "aendringer").post("/aktiver", request);

        assertThat(own("requirements-phase")).hasSize(1);
        assertThat(page.get("/aendring?id=" + change).get("concerns")).isEqualTo(view.get("concerns"));
    }

    @Test
    void shared_models_are_not_for_a_municipalitys_analyst_to_activate_or_discard() {
        RestClient.Answer answer = RestClient.nobody(port)
                .as("analyst", TestPeople.PASSWORD)
                .deploy(
                        "idea-screening.form",
                        content("forms/idea-phase/idea-screening.form")
                                .replaceFirst("\"label\": \"[^\"]+\"", "\"label\": \"Hos alle\""),
                        Map.of());
        String change = answer.json().get("id").asText();
        JsonNode view = page.get("/aendring?id=" + change);
        String request = DeployedModels.request(change, view.get("basis").asText(), "Nysgerrig");
        String refusal = view.get("refusal").asText();
        assertThat(refusal)
                .matches("Ændringen gælder alle kommuner, og du kan kun aktivere din egen kommunes. Bed (Test"
                        + " Modelansvarlig(, )?)+ eller en administrator om at se på den og aktivere den\\.");
        assertThat(view.get("mayDiscard").asBoolean()).isFalse();
        page.isRefused("/aktiver", request, 403, refusal);
        page.isRefused(
                "/kasser",
                request,
                403,
                "Ændringen gælder alle kommuner. Den kasseres af den, der har udrullet den, af en modelansvarlig eller af en"
                        + " administrator.");

        new PageClient(port, "model-owner-2", "aendringer").post("/aktiver", request);
        assertThat(row(page.get(""), change).get("state").asText()).isEqualTo("ACTIVATED");
    }

    private void activateInTheDatabase(String change, String person) {
        database.sql("""
                        UPDATE portvagt.prepared_change SET state = 'ACTIVATED', decided_by = :person, decided_at = now(),
                            reason = 'Uden om siden', deployment_id = '0'
                        WHERE id = CAST(:id AS uuid)""").param("person", person).param("id", change).update();
    }

    @Test
    void another_municipality_sees_nothing_of_it() {
        String change = deploy("idea-phase.bpmn", idea("Screen idéen z"));
        PageClient other = new PageClient(port, "analyst", "aendringer");
        assertThat(row(other.get(""), change)).isNull();
        other.isRefused("/aendring?id=" + change, 404, "Ændringen findes ikke.");
        other.isRefused("/aktiver", DeployedModels.request(change, "", "Nysgerrig"), 404, "Ændringen findes ikke.");
        other.isRefused("/aendring?id=x", 404, "Ændringen findes ikke.");
        new PageClient(port, "budget-controller", "aendringer")
                .isRefused("", 403, "Denne side er ikke for de grupper, du er medlem af.");
    }

    @Test
    void what_another_municipality_has_deployed_already_is_not_answered_for() {
        models.activate(ANALYST, "idea-phase.bpmn", idea("Screen idéen æ"), OWN);
        RestClient.Answer answer = RestClient.nobody(port)
                .as("analyst", TestPeople.PASSWORD)
                .deploy("idea-phase.bpmn", idea("Screen idéen æ"), OWN);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("Du kan ikke udrulle modeller for kommune 902, som du ikke er tilknyttet.");
    }

    private HttpResponse<String> refusal(String request) {
        WebAppClient browser = new WebAppClient(port);
        browser.login("cockpit", ANALYST, TestPeople.PASSWORD);
        var answer = browser.post("/api/cockpit/plugin/portvagt-cockpit/default/aendringer/aktiver", request);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer;
    }

    private JsonNode trial(String change, JsonNode version) {
        return page.get("/sager?id=" + change + "&version="
                        + version.get("id").asText().replace(":", "%3A"))
                .get("rows")
                .get(0);
    }

    /** @return the id of the change */
    private String deploy(String file, String content) {
        RestClient.Answer answer =
                RestClient.nobody(port).as(ANALYST, TestPeople.PASSWORD).deploy(file, content, OWN);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("id").asText();
    }

    private static JsonNode row(JsonNode list, String change) {
        return StreamSupport.stream(list.get("rows").spliterator(), false)
                .filter(row -> row.get("id").asText().equals(change))
                .findFirst()
                .orElse(null);
    }

    private List<ProcessDefinition> own(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .tenantIdIn(TestPeople.ELSEWHERE)
                .list();
    }

    private static String idea(String screening) {
        return content("processes/idea-phase.bpmn").replace("name=\"Screen idéen\"", "name=\"" + screening + "\"");
    }

    private static String gate(String name) {
        return content("processes/gate-review.bpmn").replace("name=\"Gatevurdering\"", "name=\"" + name + "\"");
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
