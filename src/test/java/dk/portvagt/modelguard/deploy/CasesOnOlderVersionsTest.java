package dk.portvagt.modelguard.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.Probe;
import dk.portvagt.modelguard.model.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case keeps the flow it began with but is shown the latest form: what its flow reads has to stay in there. */
@PortvagtTest
class CasesOnOlderVersionsTest {

    private static final String MUNICIPALITY = "977";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DeploymentGuard guard;

    @AfterEach
    void take_back_what_was_deployed() {
        repository
                .createDeploymentQuery()
                .deploymentName("older")
                .list()
                .forEach(it -> repository.deleteDeployment(it.getId(), true));
    }

    @Test
    void refuses_a_form_without_the_answer_that_a_case_on_an_older_version_reads() {
        deploy(null, reading("given"), asking("given"));
        start(null);
        start(null);
        deploy(null, reading("taken"), asking("given", "taken"));
        List<Finding> findings = aboutCases(Map.of("older.form", asking("taken")), null);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("older.bpmn (version 1, 2 sager i gang)");
            assertThat(finding.element()).isEqualTo("pilen 'Ja' fra 'Sagt ja?'");
            assertThat(finding.toString())
                    .startsWith("Udtrykket '${given == 'yes'}' bruger 'given', som ingen har angivet, på pilen")
                    .contains("Behold det, sagerne bruger");
        });
    }

    @Test
    void refuses_model_and_form_together_when_a_case_stays_on_the_version_they_replace() {
        deploy(null, reading("given"), asking("given"));
        start(null);
        Map<String, byte[]> both = Map.of("older.bpmn", reading("taken"), "older.form", asking("taken"));
        assertThat(aboutCases(both, null))
                .extracting(Finding::file)
                .containsExactly("older.bpmn (version 1, 1 sag i gang)");
    }

    @Test
    void refuses_an_answer_taken_away_that_an_older_version_compares_with() {
        deploy(null, reading("given"), asking("given"));
        start(null);
        deploy(null, reading("taken"), asking("given", "taken"));
        byte[] without = new String(asking("given", "taken"), StandardCharsets.UTF_8)
                .replace("\"yes\"", "\"ja\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(aboutCases(Map.of("older.form", without), null))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.found()).isEqualTo("Svaret 'yes' findes ikke for 'given' i formularen"));
    }

    @Test
    void says_nothing_when_the_form_keeps_what_cases_read_or_no_case_is_left() {
        deploy(null, reading("given"), asking("given"));
        String running = start(null);
        deploy(null, reading("taken"), asking("given", "taken"));
        assertThat(aboutCases(Map.of("older.form", asking("taken", "given", "more")), null))
                .isEmpty();
        runtime.deleteProcessInstance(running, "test");
        assertThat(aboutCases(Map.of("older.form", asking("taken")), null)).isEmpty();
    }

    @Test
    void leaves_the_cases_of_others_out_when_a_municipality_has_its_own_form() {
        deploy(MUNICIPALITY, reading("given"), asking("given"));
        start(MUNICIPALITY);
        Map<String, byte[]> both = Map.of("older.bpmn", reading("taken"), "older.form", asking("taken"));
        assertThat(aboutCases(both, "978")).isEmpty();
        assertThat(aboutCases(both, MUNICIPALITY)).hasSize(1);
    }

    /** What is said about the files themselves is not looked at here. */
    private List<Finding> aboutCases(Map<String, byte[]> files, String municipality) {
        return guard.findings(files, municipality).stream()
                .filter(finding -> finding.file().contains("(version "))
                .toList();
    }

    private void deploy(String municipality, byte[] model, byte[] form) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("older")
                .addString("older.bpmn", new String(model, StandardCharsets.UTF_8))
                .addString("older.form", new String(form, StandardCharsets.UTF_8));
        Probe.deploy(municipality == null ? deployment : deployment.tenantId(municipality));
    }

    private String start(String owner) {
        identity.setAuthentication(null, null, List.of(MUNICIPALITY));
        try {
            var start = runtime.createProcessInstanceByKey("older-version");
            (owner == null ? start.processDefinitionWithoutTenantId() : start.processDefinitionTenantId(owner))
                    .startBeforeActivity("UserTask_Answer");
            return start.execute().getId();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static byte[] reading(String answer) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://portvagt.dk/test">
                  <bpmn:process id="older-version" name="Ældre udgave" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="StartEvent_Begun" name="Begyndt" />
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Begun" targetRef="UserTask_Answer" />
                    <bpmn:userTask id="UserTask_Answer" name="Svar" camunda:formRef="older-version" camunda:formRefBinding="latest" />
                    <bpmn:sequenceFlow id="Flow_2" sourceRef="UserTask_Answer" targetRef="Gateway_Yes" />
                    <bpmn:exclusiveGateway id="Gateway_Yes" name="Sagt ja?" default="Flow_No" />
                    <bpmn:sequenceFlow id="Flow_No" name="Nej" sourceRef="Gateway_Yes" targetRef="EndEvent_No" />
                    <bpmn:sequenceFlow id="Flow_Yes" name="Ja" sourceRef="Gateway_Yes" targetRef="EndEvent_Yes">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ANSWER == 'yes'}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:endEvent id="EndEvent_No" name="Nej" />
                    <bpmn:endEvent id="EndEvent_Yes" name="Ja" />
                  </bpmn:process>
                </bpmn:definitions>
                """.replace("ANSWER", answer).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] asking(String... answers) {
        String fields = List.of(answers).stream().map("""
                {"type": "radio", "key": "%1$s", "id": "Field_%1$s", "label": "Svar",
                 "values": [{"label": "Ja", "value": "yes"}, {"label": "Nej", "value": "no"}]}"""::formatted).collect(Collectors.joining(","));
        return ("{\"id\": \"older-version\", \"type\": \"default\", \"schemaVersion\": 16, \"components\": [" + fields
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
