package dk.portvagt.web.cockpit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.engine.incident.IncidentKind;
import dk.portvagt.modelguard.deploy.KnownPlatform;
import dk.portvagt.web.cockpit.PageClient;
import dk.portvagt.web.cockpit.ProbeCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What "Drift" answers and does over HTTP: stuck steps, and repairs that keep money and decisions. */
@PortvagtTest
class RepairPageTest {

    private static final String MUNICIPALITY = "842";

    private static ProbeCases given;
    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ActingPerson acting;

    private PageClient admin;
    private String caseNumber;

    @BeforeEach
    void a_municipality(@Autowired BeanFactory beans, @Autowired People people) {
        TestPeople.ensure(people);
        if (given == null) {
            given = new ProbeCases(beans, MUNICIPALITY);
        }
        caseNumber = "842-2026-%04d".formatted(++cases);
        admin = new PageClient(port, "camunda-admin", "reparation");
    }

    @Test
    void tells_of_a_stuck_step_what_happened_and_what_to_do_and_retries_it_with_a_reason() {
        String instance = stuck();
        PageClient own = new PageClient(port, "municipal-administrator" + given.suffix, "reparation");

        JsonNode row = row(own.get("").get("steps").get("rows"), caseNumber);
        assertThat(row.get("step").asText()).isEqualTo("Giv pengene tilbage");
        assertThat(row.get("title").asText()).isEqualTo("En oplysning mangler");
        assertThat(row.get("happened").asText()).isNotEmpty();
        assertThat(row.get("remedy").asText()).contains("Historik");
        JsonNode attempts = own.get("/forsoeg?trin=" + row.get("id").asText());
        assertThat(attempts).isNotEmpty();
        assertThat(own.get("/spor?forsoeg=" + attempts.get(0).get("id").asText())
                        .get("text")
                        .asText())
                .contains("at dk.portvagt");
        assertThat(new PageClient(port, "digitalisation-manager", "reparation")
                        .get("")
                        .get("steps")
                        .get("rows")
                        .findValuesAsText("caseNumber"))
                .doesNotContain(caseNumber);
        assertThat(new PageClient(port, "digitalisation-manager" + given.suffix, "historik")
                        .get("/" + instance)
                        .get("diagram")
                        .get("stuck")
                        .get(0)
                        .asText())
                .isEqualTo("ServiceTask_Fails");

        String job = row.get("id").asText();
        own.isRefused("/forsoeg", request(job, ""), 400, "Skriv en begrundelse: den gemmes i driftsloggen.");
        assertThat(own.post("/forsoeg", request(job, "Beløbet er rettet"))
                        .get("done")
                        .asInt())
                .isEqualTo(1);
        assertThat(job(instance).getRetries()).isEqualTo(1);
        assertThat(logged("Gav nye forsøg til systemets opgave").get("reason").asText())
                .isEqualTo("Beløbet er rettet");
        runtime.deleteProcessInstance(instance, "the test is over");
    }

    @Test
    void pauses_resumes_and_sets_a_variable_and_the_log_has_the_old_and_the_new_value() {
        String instance = given.begin(caseNumber);
        assertThat(done("/forloeb/pause", request(instance, "Vent på svar"))).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .suspended()
                        .count())
                .isEqualTo(1);
        assertThat(logged("Satte forløb på pause").get("reason").asText()).isEqualTo("Vent på svar");
        assertThat(done("/forloeb/genoptag", request(instance, "Svaret er kommet")))
                .isEqualTo(1);

        assertThat(done("/forloeb/variabel", variable(instance, "amount", "20", "Tastefejl")))
                .isEqualTo(1);
        assertThat(runtime.getVariable(instance, "amount")).isEqualTo(20);
        JsonNode set = logged("Satte variabel");
        assertThat(set.get("detail").asText()).isEqualTo("amount: fra 10 til 20");
        assertThat(set.get("reason").asText()).isEqualTo("Tastefejl");

        refused("/forloeb/variabel", variable(instance, "amount", "tyve", "Prøve"), "Variablen er et tal");
        refused("/forloeb/variabel", variable(instance, "findesIkke", "1", "Prøve"), "Forløbet har ingen variabel");
    }

    @Test
    void sets_no_fact_by_hand_whatever_the_channel() {
        String instance = given.begin(caseNumber);
        admin.isRefused(
                "/forloeb/variabel",
                variable(instance, "decisionId", "7", "Prøve"),
                400,
                "\"decisionId\" er en kendsgerning, som kun systemets egne trin sætter: hvem, hvilken sag, hvilken"
                        + " beslutning. Den kan ikke rettes i hånden. Lad det trin, der satte den, gøre det igen.");
        asAdmin(() -> runtime.setVariable(instance, "decisionId", 7L), "er en kendsgerning");
        asAdmin(() -> runtime.removeVariable(instance, "decisionId"), "er en kendsgerning");
        assertThat(runtime.getVariable(instance, "decisionId")).isNull();
    }

    @Test
    void deletes_and_begins_again_with_a_reason_what_has_neither_booked_nor_decided() {
        String instance = given.begin(caseNumber);
        runtime.setVariable(instance, "amount", 30);
        assertThat(done("/forloeb/slet", request(instance, "Oprettet ved en fejl")))
                .isEqualTo(1);
        assertThat(ended(instance).getDeleteReason()).isEqualTo("Oprettet ved en fejl");
        assertThat(logged("Slettede forløb").get("reason").asText()).isEqualTo("Oprettet ved en fejl");
        assertThat(admin.get("/forloeb?tilstand=afbrudt&sag=" + caseNumber)
                        .get("rows")
                        .findValuesAsText("id"))
                .containsExactly(instance);

        assertThat(done("/forloeb/forfra", request(instance, "Det var ikke en fejl")))
                .isEqualTo(1);
        HistoricProcessInstance again = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .unfinished()
                .singleResult();
        assertThat(again.getTenantId()).isEqualTo(MUNICIPALITY);
        assertThat(again.getProcessDefinitionId()).isEqualTo(given.first);
        assertThat(runtime.getVariable(again.getId(), "amount")).isEqualTo(10);
        refused("/forloeb/forfra", request(instance, "En gang til"), "Der er allerede et forløb");
    }

    @Test
    void keeps_what_has_decided_whatever_the_channel() {
        deploy(
                "probe-weighty",
                Bpmn.createExecutableProcess("probe-weighty")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .userTask("UserTask_Records")
                        .name("Notér beslutningen")
                        .camundaTaskListenerDelegateExpression("delete", "${recordDelegatedDecisionDelegate}")
                        .userTask("UserTask_After")
                        .endEvent()
                        .done());
        String instance = start("probe-weighty");
        tasks.complete(given.task(caseNumber).getId());
        String sentence = "Forløbet har bogført penge eller noteret en beslutning ved \"Notér beslutningen\"";

        refused("/forloeb/slet", request(instance, "Prøve"), sentence);
        asAdmin(() -> runtime.deleteProcessInstance(instance, "x"), sentence);
        asAdmin(() -> runtime.deleteProcessInstancesAsync(List.of(instance), "x"), sentence);
        tasks.complete(given.task(caseNumber).getId());
        refused("/forloeb/forfra", request(instance, "Prøve"), sentence);
        asAdmin(() -> history.deleteHistoricProcessInstance(instance), sentence);
        asAdmin(
                () -> runtime.restartProcessInstances(history.createHistoricProcessInstanceQuery()
                                .processInstanceId(instance)
                                .singleResult()
                                .getProcessDefinitionId())
                        .processInstanceIds(instance)
                        .startBeforeActivity("UserTask_After")
                        .execute(),
                sentence);
        assertThat(ended(instance).getEndTime()).isNotNull();
    }

    @Test
    void sends_by_hand_only_what_carries_no_decision_and_no_money() {
        deploy(
                "probe-messages",
                Bpmn.createExecutableProcess("probe-messages")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .parallelGateway("Gateway_Both")
                        .intermediateCatchEvent("Message_Decision")
                        .name("Vent på beslutningen")
                        .message("portvagt.steeringDecision")
                        .endEvent()
                        .moveToNode("Gateway_Both")
                        .intermediateCatchEvent("Message_Own")
                        .name("Vent på leverandøren")
                        .message("portvagt.vendorAnswered")
                        .userTask("UserTask_Answered")
                        .endEvent()
                        .done());
        start("probe-messages");
        JsonNode waiting = admin.get("/beskeder?sag=" + caseNumber);
        JsonNode decision = by(waiting, "step", "Vent på beslutningen");
        JsonNode own = by(waiting, "step", "Vent på leverandøren");
        assertThat(decision.get("refusal").asText()).startsWith("Kommer kun fra det trin, der sender den");
        assertThat(own.get("refusal").isNull()).isTrue();

        refused("/beskeder", request(decision.get("id").asText(), "Prøve"), "Kommer kun fra det trin");
        assertThat(done("/beskeder", request(own.get("id").asText(), "Leverandøren ringede")))
                .isEqualTo(1);
        assertThat(given.task(caseNumber).getTaskDefinitionKey()).isEqualTo("UserTask_Answered");
        JsonNode sent = logged("Sendte besked til forløb");
        assertThat(sent.get("reason").asText()).isEqualTo("Leverandøren ringede");
        assertThat(sent.get("detail").asText()).isEqualTo("besked: portvagt.vendorAnswered");
    }

    /** A message of a shipped model that the code's facts do not know would pass for one of an analyst's. */
    @Test
    void knows_every_message_of_the_shipped_models(@Autowired KnownPlatform platform) throws IOException {
        Pattern message = Pattern.compile("<bpmn:message [^>]*name=\"([^\"]+)\"");
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                assertThat(platform.now().code().messages().keySet())
                        .as(model.toString())
                        .containsAll(message.matcher(Files.readString(model))
                                .results()
                                .map(result -> group(result))
                                .toList());
            }
        }
    }

    private static String group(MatchResult result) {
        return result.group(1);
    }

    @Test
    void shows_how_long_history_is_kept_and_orders_nothing_without_a_reason() {
        JsonNode plan = admin.get("/oprydning");
        assertThat(plan.get("failed").asBoolean()).isFalse();
        assertThat(plan.get("kept").get("rows")).isNotNull();
        admin.isRefused("/oprydning", "{}", 400, "Skriv en begrundelse: den gemmes i driftsloggen.");
    }

    @Test
    void leaves_everything_but_retries_to_the_administrator_of_the_installation() {
        PageClient own = new PageClient(port, "municipal-administrator" + given.suffix, "reparation");
        String sentence = "Det kan kun installationens administrator.";
        for (String address : List.of("/forloeb", "/beskeder?sag=" + caseNumber, "/oprydning")) {
            own.isRefused(address, 403, sentence);
        }
        String instance = given.begin(caseNumber);
        for (String action : List.of("pause", "genoptag", "variabel", "slet", "forfra")) {
            own.isRefused("/forloeb/" + action, request(instance, "Prøve"), 403, sentence);
        }
        own.isRefused("/beskeder", request("x", "Prøve"), 403, sentence);
    }

    @ParameterizedTest
    @EnumSource(IncidentKind.class)
    void has_a_chapter_in_the_guide_for_each_kind(IncidentKind kind) {
        JsonNode chapter = admin.get("/vejledning?slags=" + kind.id());
        assertThat(chapter.get("title").asText()).isEqualTo(kind.title());
        assertThat(chapter.get("paragraphs")).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_AWAY | java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available
            BEYOND_DECISION | org.postgresql.util.PSQLException: ERROR: beyond decision 7: it grants 10 kr. to RESERVED
            SLOW | org.postgresql.util.PSQLException: ERROR: canceling statement due to statement timeout
            NO_PATH | org.camunda.bpm.engine.ProcessEngineException: ENGINE-02004 No outgoing sequence flow for the element
            NOBODY_WAITS | org.camunda.bpm.engine.MismatchingMessageCorrelationException: Cannot correlate message
            MODEL_MISSING | NullValueException: no processes deployed with key 'x' and tenant-id '901'
            FACT_MISSING | ProcessEngineException: Unknown property used in expression: ${amount}
            NO_RULE | org.camunda.bpm.dmn.engine.impl.DmnEvaluationException: DMN-03001
            DATABASE_REFUSED | org.postgresql.util.PSQLException: ERROR: money does not move from POOL to SPENT
            PROGRAM | java.lang.NullPointerException
            """)
    void recognises_what_failed(IncidentKind kind, String failure) {
        assertThat(IncidentKind.of(failure)).isEqualTo(kind);
    }

    /** A process whose step has failed as often as it is tried. */
    private String stuck() {
        deploy(
                "probe-stuck",
                Bpmn.createExecutableProcess("probe-stuck")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .serviceTask("ServiceTask_Fails")
                        .name("Giv pengene tilbage")
                        .camundaAsyncBefore()
                        .camundaDelegateExpression("${releaseFundsDelegate}")
                        .endEvent()
                        .done());
        String instance = start("probe-stuck");
        while (job(instance).getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job(instance).getId()))
                    .isNotNull();
        }
        return instance;
    }

    private Job job(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private void deploy(String process, BpmnModelInstance model) {
        Probe.deploy(repository.createDeployment().tenantId(MUNICIPALITY).addModelInstance(process + ".bpmn", model));
    }

    private String start(String process) {
        return runtime.createProcessInstanceByKey(process)
                .processDefinitionTenantId(MUNICIPALITY)
                .businessKey(caseNumber)
                .execute()
                .getId();
    }

    private HistoricProcessInstance ended(String instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private void asAdmin(Runnable command, String sentence) {
        assertThatThrownBy(() -> acting.as("camunda-admin", command))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining(sentence);
    }

    private int done(String address, String request) {
        JsonNode result = admin.post(address, request);
        assertThat(result.get("refused")).isEmpty();
        return result.get("done").asInt();
    }

    private void refused(String address, String request, String sentence) {
        JsonNode result = admin.post(address, request);
        assertThat(result.get("done").asInt()).isZero();
        assertThat(result.get("refused").get(0).get("about").asText()).isEqualTo(caseNumber);
        assertThat(result.get("refused").get(0).get("sentence").asText()).contains(sentence);
    }

    /** The latest operation of this kind on the case, in the log. */
    private JsonNode logged(String what) {
        return by(
                new PageClient(port, "digitalisation-manager" + given.suffix, "drift")
                        .get("?sag=" + caseNumber)
                        .get("rows"),
                "what",
                what);
    }

    private static JsonNode row(JsonNode rows, String caseNumber) {
        return by(rows, "caseNumber", caseNumber);
    }

    private static JsonNode by(JsonNode rows, String field, String value) {
        return rows.valueStream()
                .filter(row -> row.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not among " + rows));
    }

    private static String request(String id, String reason) {
        return "{\"ids\": [\"%s\"], \"reason\": \"%s\"}".formatted(id, reason);
    }

    private static String variable(String id, String name, String value, String reason) {
        return "{\"ids\": [\"%s\"], \"variable\": \"%s\", \"value\": \"%s\", \"reason\": \"%s\"}"
                .formatted(id, name, value, reason);
    }
}
