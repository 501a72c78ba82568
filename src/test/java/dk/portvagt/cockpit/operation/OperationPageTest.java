package dk.portvagt.cockpit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.cockpit.PageClient;
import dk.portvagt.cockpit.ProbeCases;
import dk.portvagt.workflow.identity.ActingPerson;
import dk.portvagt.workflow.identity.People;
import dk.portvagt.workflow.identity.TestPeople;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What "Driftslog" answers over HTTP: what people did, and only to who may know. */
@PortvagtTest
class OperationPageTest {

    private static ProbeCases given;
    private static int cases;

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    private PageClient admin;
    private String caseNumber;

    @BeforeEach
    void an_administrator_changes_a_variable(
            @Autowired BeanFactory beans, @Autowired People people, @Autowired ActingPerson acting) {
        TestPeople.ensure(people);
        if (given == null) {
            given = new ProbeCases(beans, "977");
        }
        caseNumber = "977-2026-%04d".formatted(++cases);
        String instance = given.begin(caseNumber);
        acting.as("camunda-admin", () -> runtime.suspendProcessInstanceById(instance));
        admin = new PageClient(port, "camunda-admin", "drift");
    }

    @Test
    void tells_who_did_what_to_which_case() {
        JsonNode row = admin.get("?sag=" + caseNumber + "&hvem=camunda-admin")
                .get("rows")
                .get(0);
        assertThat(row.get("who").asText()).isEqualTo("Test Administrator");
        assertThat(row.get("what").asText()).isEqualTo("Satte forløb på pause");
        assertThat(row.get("caseNumber").asText()).isEqualTo(caseNumber);
        assertThat(row.get("municipality").asText()).isEqualTo("977");
    }

    @Test
    void finds_by_day_as_danes_write_it() {
        JsonNode row = admin.get("?sag=" + caseNumber).get("rows").get(0);
        LocalDate today = OffsetDateTime.parse(row.get("at").asText()).toLocalDate();
        DateTimeFormatter danish = DateTimeFormatter.ofPattern("dd.MM.yyyy");
        assertThat(total("&dagFra=" + danish.format(today) + "&dagTil=" + danish.format(today)))
                .isEqualTo(1);
        assertThat(total("&dagFra=" + danish.format(today.plusDays(1)))).isZero();
        assertThat(total("&dagTil=" + danish.format(today.minusDays(1)))).isZero();
        assertThat(total("&hvad=drift")).isEqualTo(1);
        assertThat(total("&hvad=administration")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "dagFra=31.02.2027,Skriv dagen som 03.02.2027.",
        "dagTil=i%20morgen,Skriv dagen som 03.02.2027.",
        "dagFra=01.01.9999,Skriv dagen som 03.02.2027.",
        "dagFra=03.02.2027&dagTil=02.02.2027,Den sidste dag skal ligge efter den første.",
        "hvad=fest,Der er ingen handlinger af den slags.",
        "fra=-1,Rækken at begynde ved skal være et helt tal fra 0 til 999999999."
    })
    void refuses_choices_that_make_no_sense(String choices, String sentence) {
        admin.isRefused("?" + choices, 400, sentence);
    }

    @Test
    void shows_the_digitalisation_manager_the_own_municipality_only() {
        JsonNode own = new PageClient(port, "digitalisation-manager" + given.suffix, "drift").get("");
        assertThat(own.get("rows").findValuesAsText("caseNumber")).contains(caseNumber);
        assertThat(own.get("rows").findValuesAsText("municipality")).containsOnly("977");
        JsonNode neighbour = new PageClient(port, "digitalisation-manager", "drift").get("?sag=" + caseNumber);
        assertThat(neighbour.get("total").asInt()).isZero();
    }

    @Test
    void has_danish_words_for_all_that_the_engine_writes_down() {
        for (String operation : constants(UserOperationLogEntry.class, "OPERATION_TYPE_")) {
            assertThat(OperationWords.what(operation, "Task")).doesNotStartWith(operation + " ");
        }
        for (String entity : constants(EntityTypes.class, "")) {
            if (!List.of("Filter", "Batch", "System").contains(entity)) {
                assertThat(OperationWords.what("Create", entity)).doesNotContain(entity);
            }
        }
        assertThat(OperationWords.change("retries", "0", "3")).isEqualTo("forsøg: fra 0 til 3");
        assertThat(OperationWords.change("name", null, "ny")).isEqualTo("navn: ny");
        assertThat(OperationWords.change(null, null, null)).isNull();
        assertThat(OperationWords.change("delete", "false", "true")).isNull();
    }

    private int total(String choices) {
        return admin.get("?sag=" + caseNumber + "&hvem=camunda-admin" + choices)
                .get("total")
                .asInt();
    }

    private static List<String> constants(Class<?> type, String prefix) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getName().startsWith(prefix) && field.getType() == String.class)
                .map(OperationPageTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
