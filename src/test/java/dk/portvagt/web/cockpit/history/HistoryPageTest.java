package dk.portvagt.web.cockpit.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.PageClient;
import dk.portvagt.web.cockpit.ProbeCases;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What "Historik" answers over HTTP: the engine's history of a case, in the reader's words. */
@PortvagtTest
class HistoryPageTest {

    private static final String MUNICIPALITY = "976";

    private static ProbeCases given;
    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    private PageClient manager;
    private String caseNumber;
    private String instance;

    @BeforeEach
    void a_case_that_waits_in_a_called_process(@Autowired BeanFactory beans, @Autowired People people) {
        TestPeople.ensure(people);
        if (given == null) {
            given = new ProbeCases(beans, MUNICIPALITY);
        }
        caseNumber = "976-2026-%04d".formatted(++cases);
        instance = given.begin(caseNumber);
        given.answer(caseNumber, Map.of("amount", 20));
        manager = new PageClient(port, "digitalisation-manager" + given.suffix, "historik");
    }

    @Test
    void finds_the_processes_of_a_case_with_the_called_ones_below() {
        JsonNode found = manager.get("?sag=" + caseNumber).get("rows");
        assertThat(found.findValuesAsText("process")).containsExactly("Prøvesag", "Kaldt proces");
        assertThat(found.findValuesAsText("depth")).containsExactly("0", "1");
        assertThat(found.findValuesAsText("state")).containsOnly("i gang");
        assertThat(found.get(1).get("caller").asText()).isEqualTo(instance);
    }

    @Test
    void shows_the_latest_cases_when_none_is_asked_for() {
        JsonNode latest = manager.get("");
        assertThat(latest.get("total").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(latest.get("rows").get(0).get("caseNumber").asText()).isEqualTo(caseNumber);
        assertThat(latest.get("rows").findValuesAsText("municipality")).containsOnly(MUNICIPALITY);
    }

    @Test
    void draws_the_way_that_was_taken_and_where_it_stands() {
        JsonNode diagram = manager.get("/" + instance).get("diagram");
        assertThat(diagram.get("xml").asText()).contains("UserTask_Ask").contains("BPMNDiagram");
        assertThat(texts(diagram.get("flows")))
                .containsExactlyInAnyOrder("Flow_Ask", "Flow_Decide", "Flow_Which", "Flow_Call");
        assertThat(texts(diagram.get("open"))).containsExactly("CallActivity_Called");
        assertThat(texts(diagram.get("ended"))).contains("Gateway_Which").doesNotContain("EndEvent_TooMuch");
    }

    @Test
    void tells_each_step_with_who_did_it_and_what_it_called() {
        JsonNode steps = manager.get("/" + instance + "/trin").get("rows");
        assertThat(steps.findValuesAsText("name")).containsExactly("Begyndt", "Spørg", "Afgør", "Hvilken vej?", "Kald");
        JsonNode asked = steps.get(1);
        assertThat(asked.get("who").asText()).isEqualTo("Test Bestiller");
        assertThat(asked.get("kind").asText()).isEqualTo("Opgave");
        assertThat(asked.get("endedAt").asText()).isNotEmpty();
        assertThat(asked.get("millis").asLong()).isNotNegative();
        JsonNode call = steps.get(4);
        assertThat(call.get("endedAt").isNull()).isTrue();
        assertThat(manager.get("/" + call.get("called").asText())
                        .get("instance")
                        .get("process")
                        .asText())
                .isEqualTo("Kaldt proces");
    }

    @Test
    void tells_every_value_that_a_variable_had_as_it_was_typed() {
        JsonNode changes = manager.get("/" + instance + "/variable").get("rows");
        assertThat(values(changes, "amount")).containsExactly("20", "10");
        assertThat(values(changes, "title")).containsExactly(ProbeCases.HOSTILE);
        assertThat(values(changes, "decider")).containsExactly("chefen");
    }

    @Test
    void tells_what_a_table_decided_and_from_what() {
        JsonNode decision =
                manager.get("/" + instance + "/beslutninger").get("rows").get(0);
        assertThat(decision.get("name").asText()).isEqualTo("Hvem afgør");
        assertThat(decision.get("inputs").get(0).get("name").asText()).isEqualTo("Beløb");
        assertThat(decision.get("inputs").get(0).get("value").asText()).isEqualTo("20");
        assertThat(decision.get("outputs").get(0).get("name").asText()).isEqualTo("Afgøres af");
        assertThat(decision.get("outputs").get(0).get("value").asText()).isEqualTo("chefen");
    }

    @Test
    void tells_where_it_came_to_a_standstill_and_that_it_goes_on() {
        String execution = runtime.createExecutionQuery()
                .processInstanceId(instance)
                .activityId("CallActivity_Called")
                .singleResult()
                .getId();
        String standstill = runtime.createIncident("probe", execution, "prøve", "Printeren er gået i stå")
                .getId();
        JsonNode open = manager.get("/" + instance + "/haendelser").get("rows").get(0);
        assertThat(open.get("message").asText()).isEqualTo("Printeren er gået i stå");
        assertThat(open.get("step").asText()).isEqualTo("Kald");
        assertThat(open.get("state").asText()).isEqualTo("står stille");
        runtime.resolveIncident(standstill);
        JsonNode over = manager.get("/" + instance + "/haendelser").get("rows").get(0);
        assertThat(over.get("state").asText()).isEqualTo("løst");
        assertThat(over.get("endedAt").isNull()).isFalse();
    }

    @Test
    void tells_why_a_case_was_taken_away() {
        runtime.deleteProcessInstance(instance, "Oprettet ved en fejl");
        JsonNode gone = manager.get("/" + instance).get("instance");
        assertThat(gone.get("state").asText()).isEqualTo("afbrudt");
        assertThat(gone.get("reason").asText()).isEqualTo("Oprettet ved en fejl");
        assertThat(gone.get("endedAt").isNull()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"digitalisation-manager", "municipal-administrator", "analyst"})
    void shows_nothing_of_another_municipality(String person) {
        PageClient colleague = new PageClient(port, person + given.suffix, "historik");
        assertThat(colleague.get("?sag=" + caseNumber).get("total").asInt()).isEqualTo(2);
        assertThat(colleague.get("").get("rows").findValuesAsText("municipality"))
                .containsOnly(MUNICIPALITY);
        for (String part : List.of("/trin", "/variable", "/beslutninger")) {
            assertThat(colleague.get("/" + instance + part).get("rows"))
                    .as(part)
                    .isNotEmpty();
        }
        PageClient neighbour = new PageClient(port, person, "historik");
        assertThat(neighbour.get("?sag=" + caseNumber).get("total").asInt()).isZero();
        for (String part : List.of("", "/trin", "/variable", "/beslutninger", "/haendelser")) {
            neighbour.isRefused("/" + instance + part, 404, "Forløbet findes ikke, eller du kan ikke se det.");
        }
    }

    @Test
    void is_open_to_analysts_and_administrators_and_to_nobody_without_login() {
        assertThat(new PageClient(port, "analyst" + given.suffix, "historik")
                        .get("?sag=" + caseNumber)
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(new PageClient(port, "camunda-admin", "historik")
                        .get("/" + instance)
                        .get("instance")
                        .get("caseNumber")
                        .asText())
                .isEqualTo(caseNumber);
        assertThat(new WebAppClient(port)
                        .get("/api/cockpit/plugin/portvagt-cockpit/default/historik/" + instance)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refuses_what_makes_no_sense() {
        manager.isRefused("/findes-ikke", 404, "Forløbet findes ikke, eller du kan ikke se det.");
        for (String from : List.of("-1", "x", "99999999999")) {
            manager.isRefused(
                    "/" + instance + "/trin?fra=" + from,
                    400,
                    "Rækken at begynde ved skal være et helt tal fra 0 til 999999999.");
        }
        assertThat(manager.get("?sag=%25").get("total").asInt()).isZero();
    }

    @Test
    void hands_out_the_library_that_draws() {
        for (String file : List.of("bpmn-navigated-viewer.production.min.js", "assets/diagram-js.css")) {
            assertThat(new WebAppClient(port)
                            .outside("/webjars/bpmn-js/8.0.0/dist/" + file)
                            .statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> values(JsonNode changes, String variable) {
        return changes.valueStream()
                .filter(change -> change.get("name").asText().equals(variable))
                .map(change -> change.get("value").asText())
                .toList();
    }
}
