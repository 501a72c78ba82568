package dk.portvagt.web.cockpit.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.PageClient;
import dk.portvagt.web.cockpit.ProbeCases;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What "Versioner" answers and does over HTTP: moving cases to another version, or to another step. */
@PortvagtTest
@ExtendWith(OutputCaptureExtension.class)
class VersionPageTest {

    private static final int MANY = 300;

    private static ProbeCases given;
    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    private PageClient admin;
    private PageClient log;
    private String asking;
    private String waiting;
    private String askingCase;
    private String waitingCase;

    @BeforeEach
    void a_case_that_fits_the_newer_version_and_one_that_does_not(
            @Autowired BeanFactory beans, @Autowired People people) {
        TestPeople.ensure(people);
        if (given == null) {
            given = new ProbeCases(beans, "978");
        }
        askingCase = "978-2026-%04d".formatted(++cases);
        asking = given.begin(askingCase);
        waitingCase = "978-2026-%04d".formatted(++cases);
        waiting = given.begin(waitingCase);
        given.answer(waitingCase, Map.of("wait", true));
        admin = new PageClient(port, "camunda-admin", "versioner");
        log = new PageClient(port, "camunda-admin", "drift");
    }

    @Test
    void counts_the_cases_on_each_version() {
        JsonNode overview = admin.get("");
        assertThat(overview.get("mayChange").asBoolean()).isTrue();
        JsonNode first = version(overview, given.first);
        assertThat(first.get("running").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(first.get("latest").asBoolean()).isFalse();
        assertThat(first.get("municipality").asText()).isEqualTo("978");
        assertThat(version(overview, given.second).get("latest").asBoolean()).isTrue();
    }

    @Test
    void lists_the_cases_on_a_version_with_the_steps_where_they_are() {
        JsonNode running = admin.get("/forloeb?version=" + given.first.replace(":", "%3A"));
        assertThat(steps(running, askingCase)).isEqualTo("Spørg");
        assertThat(steps(running, waitingCase)).isEqualTo("Vent");
    }

    @Test
    void says_per_case_what_would_happen_and_changes_nothing() {
        JsonNode trials = admin.post("/proeve", request(asking, waiting, ""));
        assertThat(trials.get(0).get("possible").asBoolean()).isTrue();
        assertThat(trials.get(0).get("sentences").get(0).asText())
                .isEqualTo("Fortsætter ved \"Spørg\", som nu hedder \"Spørg borgeren\".");
        assertThat(trials.get(0).get("sentences").get(1).asText())
                .startsWith(
                        "Opgaven bliver hos dem, der har den nu (Bestiller). Den anden version giver nye opgaver til"
                                + " Sekretariat");
        assertThat(trials.get(1).get("possible").asBoolean()).isFalse();
        assertThat(trials.get(1).get("caseNumber").asText()).isEqualTo(waitingCase);
        assertThat(trials.get(1).get("sentences").get(0).asText())
                .isEqualTo("Er ved \"Vent\", som den anden version ikke har, eller som er af en anden slags dér.");
        assertThat(List.of(given.version(asking), given.version(waiting))).containsOnly(given.first);
    }

    @Test
    void moves_what_can_be_moved_in_a_batch_and_keeps_the_reason() {
        JsonNode result = admin.post("/flyt", request(asking, waiting, "Ny lovgivning pr. 1. januar"));
        assertThat(result.get("moved").asInt()).isEqualTo(1);
        JsonNode leftOut = result.get("leftOut").get(0);
        assertThat(leftOut.get("cases").get(0).asText()).isEqualTo(waitingCase);
        assertThat(leftOut.get("sentences").get(0).asText()).startsWith("Er ved \"Vent\"");
        String batch = result.get("batch").asText();
        assertThat(batch(batch).get("endedAt").isNull()).isTrue();
        assertThat(given.version(asking)).isEqualTo(given.first);

        run(batch);

        assertThat(given.version(asking)).isEqualTo(given.second);
        assertThat(given.version(waiting)).isEqualTo(given.first);
        assertThat(given.task(askingCase).getName()).isEqualTo("Spørg");
        JsonNode done = batch(batch);
        assertThat(done.get("done").asInt())
                .isEqualTo(done.get("total").asInt())
                .isEqualTo(1);
        assertThat(done.get("endedAt").isNull()).isFalse();
        assertThat(done.get("startedBy").asText()).isEqualTo("Test Administrator");
        JsonNode move = done.get("move");
        assertThat(move.get("model").asText()).isEqualTo("Prøvesag");
        assertThat(move.get("municipality").asText()).isEqualTo("978");
        assertThat(move.get("toVersion").asInt())
                .isEqualTo(move.get("fromVersion").asInt() + 1);
        assertThat(move.get("leftOut").asInt()).isEqualTo(1);
        assertThat(move.get("reason").asText()).isEqualTo("Ny lovgivning pr. 1. januar");
        JsonNode kept = log.get("?hvem=camunda-admin").get("rows");
        assertThat(kept.valueStream()
                        .filter(row -> row.get("what").asText().equals("Flyttede forløb til en anden version"))
                        .map(row -> row.get("reason").asText()))
                .contains("Ny lovgivning pr. 1. januar");
    }

    @Test
    void refuses_without_a_trace_in_the_log_of_the_server(CapturedOutput output) {
        int before = output.getAll().length();
        admin.post("/proeve", request(waiting, "findes-ikke", ""));
        admin.isRefused(
                "/flyt",
                request(waiting, waiting, "Derfor"),
                400,
                "Ingen af forløbene kan flyttes. Prøv flytningen af, så står der hvorfor.");
        assertThat(output.getAll().substring(before)).doesNotContain("Exception");
    }

    @Test
    void moves_all_cases_of_a_version_however_many(@Autowired BeanFactory beans) {
        ProbeCases many = new ProbeCases(beans, "968");
        for (int number = 1; number <= MANY; number++) {
            String caseNumber = "968-2026-%04d".formatted(number);
            many.begin(caseNumber);
            if (number % 10 == 0) {
                many.answer(caseNumber, Map.of("wait", true));
            }
        }
        String all = "{\"from\":\"%s\",\"to\":\"%s\",\"all\":true,\"reason\":\"Alle på en gang\"}"
                .formatted(many.first, many.second);

        int refused = 0;
        for (int from = 0; from < MANY; from += VersionPage.PAGE) {
            JsonNode looked = admin.post("/proeve/alle?fra=" + from, all);
            assertThat(looked.get("total").asInt()).isEqualTo(MANY);
            JsonNode outcomes = looked.get("rows");
            assertThat(outcomes.findValuesAsText("possible")).containsExactly("false", "true");
            assertThat(outcomes.get(0).get("cases").get(0).asText()).isEqualTo("968-2026-%04d".formatted(from + 10));
            assertThat(outcomes.get(0).get("count").asInt()
                            + outcomes.get(1).get("count").asInt())
                    .isEqualTo(VersionPage.PAGE);
            refused += outcomes.get(0).get("count").asInt();
        }
        assertThat(refused).isEqualTo(MANY / 10);

        JsonNode part = admin.post("/proeve/side?fra=250", all);
        assertThat(part.get("total").asInt()).isEqualTo(MANY);
        assertThat(part.get("rows")).hasSize(VersionPage.PAGE);
        assertThat(part.get("rows").get(9).get("caseNumber").asText()).isEqualTo("968-2026-0260");
        assertThat(part.get("rows").get(9).get("possible").asBoolean()).isFalse();
        assertThat(version(admin.get(""), many.first).get("running").asInt()).isEqualTo(MANY);

        JsonNode result = admin.post("/flyt", all);
        assertThat(result.get("moved").asInt()).isEqualTo(MANY - MANY / 10);
        assertThat(result.get("leftOut").get(0).get("count").asInt()).isEqualTo(MANY / 10);
        String batch = result.get("batch").asText();
        assertThat(batch(batch).get("total").asInt()).isEqualTo(MANY - MANY / 10);
        run(batch);

        assertThat(batch(batch).get("done").asInt()).isEqualTo(MANY - MANY / 10);
        assertThat(batch(batch).get("endedAt").isNull()).isFalse();
        assertThat(version(admin.get(""), many.first).get("running").asInt()).isEqualTo(MANY / 10);
        assertThat(version(admin.get(""), many.second).get("running").asInt()).isEqualTo(MANY - MANY / 10);
    }

    @Test
    void says_why_a_batch_stands_still_and_lets_it_be_tried_again_or_ended() {
        String batch = admin.post("/flyt", request(asking, asking, "Ny lov"))
                .get("batch")
                .asText();
        given.answer(askingCase, Map.of("wait", true));
        Batch begun = management.createBatchQuery().batchId(batch).singleResult();
        jobs(begun.getSeedJobDefinitionId()).forEach(job -> management.executeJob(job.getId()));
        Job move = jobs(begun.getBatchJobDefinitionId()).get(0);
        management.setJobRetries(move.getId(), 1);
        assertThatThrownBy(() -> management.executeJob(move.getId())).isInstanceOf(ProcessEngineException.class);

        JsonNode view = admin.get("/koersler/en?id=" + batch);
        assertThat(view.get("batch").get("failed").asInt()).isEqualTo(1);
        assertThat(view.get("messages").get(0).asText()).contains("UserTask_Wait");
        String request = "{\"batch\":\"%s\",\"reason\":\"%s\"}";
        admin.isRefused(
                "/koersler/afslut",
                request.formatted(batch, ""),
                400,
                "Skriv en begrundelse: den gemmes i driftsloggen.");

        admin.post("/koersler/proev-igen", request.formatted(batch, "Trinnet er rettet"));
        assertThat(jobs(begun.getBatchJobDefinitionId()).get(0).getRetries()).isEqualTo(1);
        admin.post("/koersler/afslut", request.formatted(batch, "Den kan ikke flyttes"));
        assertThat(management.createBatchQuery().batchId(batch).count()).isZero();
        assertThat(given.version(asking)).isEqualTo(given.first);

        JsonNode kept = log.get("?hvem=camunda-admin").get("rows");
        assertThat(kept.findValuesAsText("reason")).contains("Trinnet er rettet", "Den kan ikke flyttes");
        assertThat(kept.findValuesAsText("what"))
                .contains("Gav nye forsøg til systemets opgave", "Slettede samlet kørsel");
        admin.isRefused(
                "/koersler/afslut",
                request.formatted(batch, "Igen"),
                404,
                "Flytningen findes ikke, eller den er slut.");
        admin.isRefused("/koersler/en?id=x", 404, "Flytningen findes ikke.");
    }

    @Test
    void refuses_to_move_without_a_reason_or_when_nothing_can_be_moved() {
        admin.isRefused(
                "/flyt", request(asking, waiting, "  "), 400, "Skriv en begrundelse: den gemmes i driftsloggen.");
        admin.isRefused(
                "/flyt", request(asking, waiting, "x".repeat(1001)), 400, "Begrundelsen må højst være på 1000 tegn.");
        admin.isRefused(
                "/flyt",
                request(waiting, waiting, "Derfor"),
                400,
                "Ingen af forløbene kan flyttes. Prøv flytningen af, så står der hvorfor.");
        assertThat(given.version(asking)).isEqualTo(given.first);
    }

    @Test
    void refuses_versions_and_cases_that_make_no_sense() {
        String none = "{\"from\":\"%s\",\"to\":\"%s\",\"instances\":[]}";
        admin.isRefused("/proeve", none.formatted(given.first, given.second), 400, "Vælg mindst ét forløb.");
        admin.isRefused("/proeve", "{}", 404, "Versionen findes ikke.");
        admin.isRefused(
                "/proeve", none.formatted(given.first, given.first), 400, "Vælg en anden version af den samme model.");
        admin.isRefused("/forloeb?version=x", 404, "Versionen findes ikke, eller der er ingen forløb på den.");
        JsonNode unknown = admin.post("/proeve", request("findes-ikke", asking, ""));
        assertThat(unknown.get(0).get("sentences").get(0).asText())
                .isEqualTo("Forløbet findes ikke på den version, eller det er sluttet.");
        assertThat(unknown.get(1).get("possible").asBoolean()).isTrue();
    }

    @Test
    void puts_a_case_at_another_step_and_keeps_the_reason() {
        JsonNode choices = admin.get("/trin?instans=" + waiting);
        assertThat(choices.get("current").findValuesAsText("name")).containsExactly("Vent");
        assertThat(choices.get("possible").findValuesAsText("id"))
                .contains("UserTask_Ask")
                .doesNotContain("StartEvent_Begun");
        String from = choices.get("current").get(0).get("id").asText();

        admin.post("/trin", step(waiting, from, "UserTask_Ask", "Svaret var forkert"));

        assertThat(given.task(waitingCase).getName()).isEqualTo("Spørg");
        JsonNode kept = log.get("?sag=" + waitingCase + "&hvem=camunda-admin").get("rows");
        assertThat(kept.findValuesAsText("what")).contains("Flyttede forløb til et andet trin");
        assertThat(kept.findValuesAsText("reason")).contains("Svaret var forkert");
        admin.isRefused(
                "/trin",
                step(waiting, from, "UserTask_Ask", "En gang til"),
                400,
                "Forløbet er ikke længere ved det trin, der skal forlades.");
    }

    @Test
    void refuses_to_put_a_case_elsewhere_without_a_reason_or_to_nowhere() {
        String from = admin.get("/trin?instans=" + waiting)
                .get("current")
                .get(0)
                .get("id")
                .asText();
        admin.isRefused(
                "/trin",
                step(waiting, from, "UserTask_Ask", ""),
                400,
                "Skriv en begrundelse: den gemmes i driftsloggen.");
        admin.isRefused(
                "/trin",
                step(waiting, from, "Findes_ikke", "Derfor"),
                400,
                "Modellen har ikke det trin, der skal begyndes.");
        admin.isRefused(
                "/trin",
                step(waiting, from, "", "Derfor"),
                400,
                "Forløbet ville slutte, når dets eneste trin forlades. Vælg også det, der skal begyndes.");
        admin.isRefused(
                "/trin",
                step(waiting, "", "", "Derfor"),
                400,
                "Vælg det trin, der skal forlades, det, der skal begyndes, eller begge.");
        admin.isRefused("/trin", step("findes-ikke", "", "", ""), 404, "Forløbet findes ikke eller er sluttet.");
        assertThat(given.task(waitingCase).getName()).isEqualTo("Vent");
    }

    @Test
    void lets_analysts_read_of_their_own_municipality_and_change_nothing() {
        PageClient analyst = new PageClient(port, "analyst" + given.suffix, "versioner");
        assertThat(analyst.get("").get("mayChange").asBoolean()).isFalse();
        assertThat(version(analyst.get(""), given.first).get("running").asInt()).isGreaterThanOrEqualTo(2);
        String sentence = "Kun en administrator kan flytte forløb.";
        analyst.isRefused("/proeve", request(asking, waiting, ""), 403, sentence);
        analyst.isRefused("/flyt", request(asking, waiting, "Derfor"), 403, sentence);
        analyst.isRefused("/trin", step(asking, "", "UserTask_Ask", "Derfor"), 403, sentence);
        analyst.isRefused("/trin?instans=" + asking, 403, sentence);
        analyst.isRefused("/koersler", 403, sentence);
        analyst.isRefused("/proeve/alle", request(asking, waiting, ""), 403, sentence);
        analyst.isRefused("/proeve/side", request(asking, waiting, ""), 403, sentence);
        analyst.isRefused("/koersler/en?id=x", 403, sentence);
        analyst.isRefused("/koersler/proev-igen", "{}", 403, sentence);
        analyst.isRefused("/koersler/afslut", "{}", 403, sentence);

        PageClient neighbour = new PageClient(port, "analyst", "versioner");
        assertThat(neighbour.get("").get("versions").findValuesAsText("id")).doesNotContain(given.first, given.second);
        neighbour.isRefused(
                "/forloeb?version=" + given.first.replace(":", "%3A"),
                404,
                "Versionen findes ikke, eller der er ingen forløb på den.");
        assertThat(new WebAppClient(port)
                        .get("/api/cockpit/plugin/portvagt-cockpit/default/versioner/forloeb")
                        .statusCode())
                .isEqualTo(401);
    }

    private String request(String one, String other, String reason) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"instances\":[\"%s\",\"%s\"],\"reason\":\"%s\"}"
                .formatted(given.first, given.second, one, other, reason);
    }

    private static String step(String instance, String from, String to, String reason) {
        return "{\"instance\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"%s\"}"
                .formatted(instance, from, to, reason);
    }

    private static JsonNode version(JsonNode overview, String id) {
        return overview.get("versions")
                .valueStream()
                .filter(row -> row.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String steps(JsonNode running, String caseNumber) {
        return running.get("rows")
                .valueStream()
                .filter(row -> row.get("caseNumber").asText().equals(caseNumber))
                .map(row -> row.get("steps").get(0).asText())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode batch(String id) {
        return admin.get("/koersler")
                .get("rows")
                .valueStream()
                .filter(row -> row.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What the job executor does in the background: make the jobs, a hundred at a time, do them, and see that all are
     * done.
     */
    private void run(String id) {
        Batch batch = management.createBatchQuery().batchId(id).singleResult();
        for (String kind : List.of(
                batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId(), batch.getMonitorJobDefinitionId())) {
            List<Job> jobs = jobs(kind);
            while (!jobs.isEmpty()) {
                jobs.forEach(job -> management.executeJob(job.getId()));
                jobs = jobs(kind);
            }
        }
    }

    private List<Job> jobs(String definition) {
        return management.createJobQuery().jobDefinitionId(definition).list();
    }
}
