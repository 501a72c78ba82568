package dk.portvagt.modelguard.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deployments as the Modeler sends them, and by the other ways there are. */
@PortvagtTest
class DeploymentGateTest {

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
    private TaskService tasks;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private List<String> before;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        before = deployments();
    }

    @AfterEach
    void take_back_what_was_deployed() {
        identity.clearAuthentication();
        List<String> since = new ArrayList<>(deployments());
        since.removeAll(before);
        since.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void a_shipped_model_changed_in_words_is_taken_from_the_analyst_and_waits_to_be_activated() {
        String changed = shipped("idea-phase.bpmn").replace("name=\"Idéfase\"", "name=\"Idéfasen\"");
        Map<String, Long> rows = rows();
        RestClient.Answer answer = analyst().deploy("idea-phase.bpmn", changed, Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("source").asText()).isEqualTo("Venter på aktivering: Cockpit, Ændringer");
        assertThat(answer.json().get("deployedProcessDefinitions").isNull()).isTrue();
        assertThat(rows()).isEqualTo(rows);
        RestClient.Answer again = analyst().deploy("idea-phase.bpmn", changed, Map.of());
        assertThat(again.json().get("id")).isEqualTo(answer.json().get("id"));
    }

    @Test
    void a_form_without_a_field_that_a_shared_process_needs_is_refused_with_the_field_and_the_step() {
        String without =
                form("idea-phase/reuse-check.form").replace("\"key\": \"reuseFindings\"", "\"key\": \"ownFindings\"");
        Map<String, Long> rows = rows();
        RestClient.Answer answer = RestClient.nobody(port)
                .as("analyst-2", TestPeople.PASSWORD)
                .deploy("reuse-check.form", without, Map.of("tenant-id", "902"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("Kaldet henter 'reuseFindings', som ingen angiver i 'idea-phase', på kaldet 'Idéfase' i"
                        + " it-acquisition.bpmn (kører nu). Feltet 'Hvad er undersøgt, og hvad kan genbruges?' (reuseFindings)"
                        + " mangler i formularen 'reuse-check'.");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void a_variant_that_decides_in_other_peoples_names_is_refused_to_a_municipalitys_analyst() {
        String hostile = shipped("gate-review.bpmn")
                .replaceFirst(
                        "(?s)(<bpmn:startEvent id=\"StartEvent_ReviewRequested\".*?)</bpmn:startEvent>",
                        "$1<bpmn:timerEventDefinition id=\"Own\"><bpmn:timeDuration>PT1M</bpmn:timeDuration>"
                                + "</bpmn:timerEventDefinition></bpmn:startEvent>")
                .replaceFirst(
                        "<camunda:outputParameter name=\"businessAnsweredBy\">[^<]*",
                        "<camunda:outputParameter name=\"reviewId\">\\${amount}</camunda:outputParameter>"
                                + "<camunda:outputParameter name=\"businessAnsweredBy\">steering-chair");
        String asking = form("gate-review/manager-decision.form")
                .replaceFirst("\"key\": \"decisionReason\"", "\"key\": \"completedBy\"");
        Map<String, Long> rows = rows();
        RestClient.Answer answer = RestClient.nobody(port)
                .as("analyst-2", TestPeople.PASSWORD)
                .deploy(
                        Map.of("gate-review.bpmn", hostile, "manager-decision.form", asking),
                        Map.of("tenant-id", "902"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("En start på et bestemt tidspunkt (timer) må ikke bruges")
                .contains("'reviewId' sættes til '${amount}'")
                .contains("'businessAnsweredBy' sættes til 'steering-chair'")
                .contains("Formularen spørger om 'completedBy', som ingen må skrive");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void nothing_is_kept_for_a_municipality_that_does_not_exist() {
        RestClient.Answer answer =
                administrator().deploy("idea-phase.bpmn", shipped("idea-phase.bpmn"), Map.of("tenant-id", "000"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("Der er ingen kommune med nummeret 000.");
    }

    @Test
    void a_task_drawn_with_a_template_is_let_in_and_gets_its_deadline() {
        repository
                .createDeployment()
                .addString("templated-task.bpmn", templated())
                .deploy();
        // The other date was emptied in its field: the engine would fail at it.
        identity.setAuthentication(null, null, List.of("901"));
        runtime.createProcessInstanceByKey("plain-task")
                .startBeforeActivity("UserTask_FollowCase")
                .execute();
        Task task = tasks.createTaskQuery().processDefinitionKey("plain-task").singleResult();
        assertThat(task.getDueDate()).isAfter(Date.valueOf(DanishDay.today().plusDays(6)));
        assertThat(task.getFollowUpDate()).isNull();
    }

    @Test
    void a_template_whose_deadline_was_emptied_is_refused() {
        String without = templated().replace("${dueDates.inOfficeDays(7)}", "");
        RestClient.Answer answer = analyst().deploy("templated-task.bpmn", without, Map.of());
        assertThat(answer.json().get("message").asText()).contains("Der mangler en frist (due date)");
    }

    @Test
    void a_task_that_asks_for_evidence_has_to_take_files_whatever_its_template_says() {
        String without = templated()
                .replace("meeting-confirmation", "data-deletion")
                .replace("name=\"evidence\" value=\"true\"", "name=\"evidence\" value=\"false\"");
        RestClient.Answer answer = analyst().deploy("templated-task.bpmn", without, Map.of());
        assertThat(answer.json().get("message").asText()).contains("opgaven tager ikke imod filer");
    }

    private static String templated() {
        return content(Path.of("src/test/resources/modeler/templated-task.bpmn"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_in_the_message_the_modeler_shows() {
        String hostile = shipped("idea-phase.bpmn")
                .replace("name=\"Screen idéen\"", "name=\"Screen idéen\" camunda:formHandlerClass=\"x.Y\"")
                .replace("camunda:candidateGroups=\"secretariat\"", "camunda:candidateGroups=\"sekretariat\"");
        RestClient.Answer answer = analyst().deploy("idea-phase.bpmn", hostile, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .startsWith("Der er ")
                .contains("intet er udrullet")
                .contains("\n- Et klassenavn (Java class) må ikke bruges på opgaven 'Screen idéen' i idea-phase.bpmn.")
                .contains("\n- Ukendt gruppe 'sekretariat' på opgaven 'Screen idéen' i idea-phase.bpmn.");
        JsonNode errors = answer.json().get("details").get("idea-phase.bpmn").get("errors");
        assertThat(errors.findValuesAsText("mainElementId")).contains("UserTask_ScreenIdea");
    }

    @Test
    void nothing_of_a_refused_deployment_remains_not_even_what_was_right() {
        Map<String, Long> rows = rows();
        RestClient.Answer answer = analyst()
                .deploy(
                        Map.of(
                                "meeting-planned.form",
                                form("planned-meeting/meeting-planned.form").replace("Planlagt møde", "Mødet"),
                                "idea-phase.bpmn",
                                shipped("idea-phase.bpmn").replace("${enterPhaseDelegate}", "${evil}")),
                        Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void a_form_that_loses_a_field_the_running_process_asks_for_is_refused() {
        String without = form("idea-phase/idea-screening.form").replace("screeningOutcome", "screeningResult");
        RestClient.Answer answer = analyst().deploy("reuse-check.form", without, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("'screeningOutcome', som ingen har angivet,")
                .contains("i idea-phase.bpmn (kører nu)");
    }

    @Test
    void a_decision_that_asks_for_something_new_is_refused() {
        String asking = shipped("decisions/procurement-route.dmn")
                .replace("<text>crossBorderInterest</text>", "<text>colour</text>");
        RestClient.Answer answer = analyst().deploy("procurement-route.dmn", asking, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("Beslutningen 'procurement-route' spørger om 'colour', som ingen har angivet,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.groovy", "x.js", "x.html", "x.cmmn", "x.cmmn11.xml", "x.svg", "x", "x.BPMN", "x.xml"})
    void anything_but_models_and_forms_is_refused(String file) {
        RestClient.Answer answer = analyst().deploy(file, "<x/>", Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("Filen er ikke en model i " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<a>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"})
    void what_is_no_plain_xml_is_refused(String content) {
        RestClient.Answer answer = analyst().deploy("x.bpmn", content, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("Modellen kan ikke læses");
    }

    @Test
    void a_model_of_any_size_is_refused_while_another_deployment_holds_the_lock() {
        String nested = shipped("idea-phase.bpmn")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:subProcess>".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000) + "</bpmn:process>");
        RestClient.Answer answer = new TransactionTemplate(transactions).execute(other -> {
            database.sql("SELECT 1 FROM act_ge_property WHERE name_ = 'deployment.lock' FOR UPDATE")
                    .query(Integer.class)
                    .single();
            return analyst().deploy("idea-phase.bpmn", nested, Map.of());
        });
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("For dybt indlejret: flere end 30 lag i idea-phase.bpmn");
    }

    @Test
    void an_ad_hoc_sub_process_is_answered_in_danish() {
        String own = shipped("idea-phase.bpmn")
                .replaceFirst(
                        "(<bpmn:endEvent id=\"([^\"]*)\")",
                        "<bpmn:adHocSubProcess id=\"SubProcess_Own\" name=\"Frit\" /><bpmn:sequenceFlow id=\"Flow_Own\""
                                + " sourceRef=\"SubProcess_Own\" targetRef=\"$2\" />$1");
        RestClient.Answer answer = analyst().deploy("idea-phase.bpmn", own, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .contains("'adHocSubProcess' må ikke bruges på elementet 'Frit' i idea-phase.bpmn");
    }

    @Test
    void the_engine_evaluates_feel_within_a_budget() {
        assertThatThrownBy(() -> engine.getDmnEngineConfiguration()
                        .getFeelEngine()
                        .evaluateSimpleExpression(
                                "count(for x in [1, 2], y in [1, 2] return 1)",
                                Variables.createVariables().asVariableContext()))
                .hasStackTraceContaining("Udtrykket er for tungt");
    }

    @Test
    void java_is_no_way_around_the_gate() {
        String model = shipped("idea-phase.bpmn").replace("${enterPhaseDelegate}", "${evil}");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("idea-phase.bpmn20.xml", model)
                        .deploy())
                .isInstanceOf(DeploymentRefusal.class)
                .hasMessageContaining("Ukendt systemtrin 'evil'");
    }

    @Test
    void deploying_again_what_was_deployed_before_is_no_way_around_the_gate() {
        Deployment old =
                Probe.deploy(repository.createDeployment().name("old").addString("gate-old.bpmn", hostileProbe()));
        assertThat(administrator()
                        .post("/engine-rest/deployment/" + old.getId() + "/redeploy", "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_got_in_another_way_is_not_loaded_again() {
        Deployment old = Probe.deploy(repository.createDeployment().addString("gate-old.bpmn", hostileProbe()));
        engine.getDeploymentCache().discardProcessDefinitionCache();
        String definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(old.getId())
                .singleResult()
                .getId();
        assertThatThrownBy(() -> runtime.startProcessInstanceById(definition)).hasMessageContaining("Et klassenavn");
    }

    @Test
    void all_that_is_shipped_is_loaded_again() {
        engine.getDeploymentCache().discardProcessDefinitionCache();
        repository
                .createProcessDefinitionQuery()
                .withoutTenantId()
                .latestVersion()
                .processDefinitionKeyIn("it-acquisition", "gate-review", "steering-meeting", "budget-year")
                .list()
                .forEach(definition -> assertThat(repository.getProcessDefinition(definition.getId()))
                        .isNotNull());
    }

    private static String hostileProbe() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://portvagt.dk/test">
                  <bpmn:process id="gate-old" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start" />
                    <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="Step" />
                    <bpmn:serviceTask id="Step" camunda:class="java.lang.Object" />
                  </bpmn:process>
                </bpmn:definitions>
                """;
    }

    private static String shipped(String file) {
        return content(Path.of("processes", file));
    }

    private static String form(String file) {
        return content(Path.of("forms", file));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .toList();
    }

    private Map<String, Long> rows() {
        return Map.of(
                "deployments", count("act_re_deployment"),
                "processes", count("act_re_procdef"),
                "forms", count("act_re_camformdef"),
                "files", count("act_ge_bytearray"));
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private RestClient analyst() {
        return RestClient.nobody(port).as("analyst", TestPeople.PASSWORD);
    }

    private RestClient administrator() {
        return RestClient.nobody(port).as("camunda-admin", TestPeople.PASSWORD);
    }
}
