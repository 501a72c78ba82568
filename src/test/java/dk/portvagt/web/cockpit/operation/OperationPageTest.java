package dk.portvagt.web.cockpit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.PageClient;
import dk.portvagt.web.cockpit.ProbeCases;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Autowired
    private ActingPerson acting;

    private PageClient admin;
    private String caseNumber;

    @BeforeEach
    void an_administrator_changes_a_variable(@Autowired BeanFactory beans, @Autowired People people) {
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
        assertThat(row.get("process").asText()).isEqualTo("Prøvesag");
        assertThat(row.get("municipality").asText()).isEqualTo("977");
    }

    /** What Cockpit and Admin offer an administrator, each by the call that they make. */
    @Test
    void tells_of_all_that_an_administrator_does(@Autowired ProcessEngine engine) {
        String instance = given.begin("977-2026-9999");
        String task = given.task("977-2026-9999").getId();
        acting.as("camunda-admin", () -> {
            engine.getRuntimeService().setVariable(instance, "amount", 20);
            engine.getTaskService().setAssignee(task, "requester" + given.suffix);
            engine.getRuntimeService().deleteProcessInstance(instance, "Oprettet ved en fejl");
            engine.getRepositoryService().suspendProcessDefinitionById(given.first);
            engine.getRepositoryService().activateProcessDefinitionById(given.first);
            User user = engine.getIdentityService().newUser("drift-new");
            user.setPassword("Hemmeligt-12345");
            engine.getIdentityService().saveUser(user);
            engine.getIdentityService().createMembership("drift-new", PortvagtGroup.ANALYST.id());
            engine.getIdentityService().unlockUser("drift-new");
            Authorization right =
                    engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setUserId("drift-new");
            right.setResource(Resources.FILTER);
            right.setResourceId("x");
            engine.getAuthorizationService().saveAuthorization(right);
            right.addPermission(Permissions.READ);
            engine.getAuthorizationService().saveAuthorization(right);
            engine.getAuthorizationService().deleteAuthorization(right.getId());
            engine.getIdentityService().deleteUser("drift-new");
            String deployment = Probe.deploy(engine.getRepositoryService()
                            .createDeployment()
                            .name("Til at slette")
                            .tenantId(given.municipality)
                            .addString("note.txt", "x"))
                    .getId();
            engine.getRepositoryService().deleteDeployment(deployment);
        });
        JsonNode rows = admin.get("?hvem=camunda-admin").get("rows");
        assertThat(rows.findValuesAsText("what"))
                .contains(
                        "Satte variabel",
                        "Tildelte opgave",
                        "Slettede forløb",
                        "Satte model på pause",
                        "Genoptog model",
                        "Oprettede bruger",
                        "Oprettede medlemskab af gruppe",
                        "Låste op bruger",
                        "Oprettede rettighed",
                        "Ændrede rettighed",
                        "Slettede rettighed",
                        "Slettede bruger",
                        "Slettede udrulning");
        assertThat(row(rows, "Satte variabel").get("subject").asText()).isEqualTo("amount");
        assertThat(row(rows, "Tildelte opgave").get("subject").asText()).isEqualTo("Spørg");
    }

    @Test
    void keeps_a_reason_as_it_was_given(@Autowired ProcessEngine engine) {
        String instance = given.begin("977-2026-9997");
        acting.as(
                "camunda-admin",
                () -> engine.getRuntimeService()
                        .createProcessInstanceModification(instance)
                        .startBeforeActivity("UserTask_Ask")
                        .setAnnotation("Svaret gik tabt")
                        .execute());
        PageClient page = new PageClient(port, "camunda-admin", "drift");
        String operation = row(page.get("?sag=977-2026-9997").get("rows"), "Flyttede forløb til et andet trin")
                .get("operation")
                .asText();
        acting.as("camunda-admin", () -> {
            assertThatThrownBy(() -> engine.getHistoryService().clearAnnotationForOperationLogById(operation))
                    .isInstanceOf(BadUserRequestException.class)
                    .hasMessage("En begrundelse i driftsloggen bliver stående og kan ikke ændres.");
            assertThatThrownBy(
                            () -> engine.getHistoryService().setAnnotationForOperationLogById(operation, "Noget andet"))
                    .isInstanceOf(BadUserRequestException.class);
        });
        assertThat(row(page.get("?sag=977-2026-9997").get("rows"), "Flyttede forløb til et andet trin")
                        .get("reason")
                        .asText())
                .isEqualTo("Svaret gik tabt");
    }

    @Test
    void names_the_step_that_a_job_belongs_to(@Autowired ProcessEngine engine) {
        Probe.deploy(engine.getRepositoryService()
                .createDeployment()
                .tenantId(given.municipality)
                .addModelInstance(
                        "probe-job.bpmn",
                        Bpmn.createExecutableProcess("probe-job")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent("Timer_Wait")
                                .name("Vent på svar")
                                .timerWithDuration("P1D")
                                .endEvent()
                                .done()));
        String instance = engine.getRuntimeService()
                .createProcessInstanceByKey("probe-job")
                .businessKey("977-2026-9998")
                .processDefinitionTenantId(given.municipality)
                .execute()
                .getId();
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        acting.as("camunda-admin", () -> {
            engine.getManagementService().setJobRetries(job, 4);
            engine.getManagementService().setJobDuedate(job, new Date(1_798_761_600_000L));
        });
        JsonNode rows = new PageClient(port, "digitalisation-manager" + given.suffix, "drift")
                .get("?sag=977-2026-9998")
                .get("rows");
        JsonNode retried = row(rows, "Gav nye forsøg til systemets opgave");
        assertThat(retried.get("subject").asText()).isEqualTo("Vent på svar");
        assertThat(retried.get("detail").asText()).endsWith("til 4");
        assertThat(row(rows, "Satte frist på systemets opgave").get("detail").asText())
                .endsWith("til 01.01.2027 kl. 01.00");
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

    @ParameterizedTest
    @ValueSource(strings = {"digitalisation-manager", "municipal-administrator"})
    void shows_others_than_the_administrator_the_own_municipality_only(String person) {
        JsonNode own = new PageClient(port, person + given.suffix, "drift").get("");
        assertThat(own.get("rows").findValuesAsText("caseNumber")).contains(caseNumber);
        assertThat(own.get("rows").findValuesAsText("municipality")).containsOnly("977");
        JsonNode neighbour = new PageClient(port, person, "drift").get("?sag=" + caseNumber);
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
        assertThat(OperationWords.change("async", null, "true")).isEqualTo("kørt samlet: ja");
        assertThat(OperationWords.change("processDefinitionId", "idea:1:60f23e87-ebf1", "idea:2:0dbc-cc"))
                .isEqualTo("model: fra idea version 1 til idea version 2");
        assertThat(OperationWords.change("name", null, "ny")).isEqualTo("navn: ny");
        assertThat(OperationWords.change(null, null, null)).isNull();
        assertThat(OperationWords.change("delete", "false", "true")).isNull();
    }

    private int total(String choices) {
        return admin.get("?sag=" + caseNumber + "&hvem=camunda-admin" + choices)
                .get("total")
                .asInt();
    }

    private static JsonNode row(JsonNode rows, String what) {
        return rows.valueStream()
                .filter(row -> row.get("what").asText().equals(what))
                .findFirst()
                .orElseThrow();
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
