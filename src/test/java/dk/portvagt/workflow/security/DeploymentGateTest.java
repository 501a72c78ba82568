package dk.portvagt.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.workflow.RestClient;
import dk.portvagt.workflow.identity.People;
import dk.portvagt.workflow.identity.TestPeople;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Models with code in them, deployed through the REST API and through Java. */
@PortvagtTest
class DeploymentGateTest {

    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                targetNamespace="http://portvagt.dk/test">
              <bpmn:process id="gate-probe" name="Prøve" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="Start" />
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Step" />
                %s
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Step" targetRef="End" />
                <bpmn:endEvent id="End" />
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d"
                namespace="http://portvagt.dk/test" %s>
              <decision id="gate-probe-decision" name="Prøve" camunda:historyTimeToLive="P1D">
                <variable id="v" name="result" typeRef="string" />
                <literalExpression id="l" %s><text>%s</text></literalExpression>
              </decision>
            </definitions>
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DecisionService decisions;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='Step' name='Beregn' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id='Step' name='Beregn' scriptFormat='groovy' camunda:resource='deployment://x.groovy' />",
                "<bpmn:serviceTask id='Step' name='Beregn' camunda:class='java.lang.Object' />",
                "<bpmn:serviceTask id='Step' name='Beregn' activiti:class='java.lang.Object' />",
                "<bpmn:serviceTask id='Step' name='Beregn' camunda:type='shell' />",
                "<bpmn:serviceTask id='Step' name='Beregn' camunda:type='mail' />",
                "<bpmn:callActivity id='Step' name='Beregn' calledElement='x' camunda:variableMappingClass='x.Y' />",
                "<bpmn:userTask id='Step' name='Beregn' camunda:formHandlerClass='x.Y' />",
                "<bpmn:userTask id='Step' name='Beregn' camunda:formKey='embedded:deployment:evil.html' />",
                "<bpmn:userTask id='Step' name='Beregn' camunda:formKey='javascript:alert(1)' />",
                "<bpmn:userTask id='Step' name='Beregn'><bpmn:extensionElements><camunda:taskListener event='create' class='x.Y' /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='Step' name='Beregn'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='Step' name='Beregn'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='Step' name='Beregn'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='Step' name='Beregn'><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name='x'><camunda:list><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:list></camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id='Step' name='Beregn'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id='Step' name='Beregn'><bpmn:extensionElements><camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='x.Y' /></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>"
            })
    void are_refused_from_the_modeler_with_element_and_file(String step) {
        RestClient.Answer answer = analyst().deploy("prøve.bpmn", BPMN.formatted(step), Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).startsWith("prøve.bpmn: »Beregn« (Step) ");
        assertThat(answer.json().toString()).contains("\"mainElementId\":\"Step\"");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("gate-probe")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:task id='Step' /><bpmn:sequenceFlow id='Flow_3' name='Vejen' sourceRef='Step' targetRef='End'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='juel'>${true}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:task id='Step' /><bpmn:sequenceFlow id='Flow_3' name='Vejen' sourceRef='Step' targetRef='End'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy' camunda:resource='x.groovy' /></bpmn:sequenceFlow>"
            })
    void are_refused_with_a_script_as_a_condition(String step) {
        RestClient.Answer answer = analyst().deploy("model.bpmn", BPMN.formatted(step), Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .startsWith("model.bpmn: »Vejen« (Flow_3) bruger scriptsproget");
    }

    @Test
    void are_refused_with_a_template_as_a_name() {
        String step = "<bpmn:task id='Step' name='{{constructor.constructor(1)()}}' />";
        RestClient.Answer answer = analyst().deploy("model.bpmn", BPMN.formatted(step), Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("(Step) har {{ i sit navn");
    }

    @Test
    void are_refused_from_java_too() {
        String model = BPMN.formatted("<bpmn:serviceTask id='Step' name='Beregn' camunda:class='x.Y' />");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("model.bpmn20.xml", model)
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessage(
                        "model.bpmn20.xml: »Beregn« (Step) henviser til Java-klassen x.Y. Klassenavne er ikke tilladt;"
                                + " brug en delegate (delegateExpression).");
    }

    @ParameterizedTest
    @CsvSource({
        "'', expressionLanguage='juel'",
        "'', expressionLanguage='JavaScript'",
        "expressionLanguage='groovy', ''",
        "'', expressionLanguage='http://www.w3.org/1999/XPath'"
    })
    void are_refused_as_decisions_in_another_language_than_feel(String ofAll, String ofOne) {
        RestClient.Answer answer = analyst().deploy("beslutning.dmn", DMN.formatted(ofAll, ofOne, "1"), Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .startsWith("beslutning.dmn: ")
                .contains("Kun FEEL er tilladt i beslutninger.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "expressionLanguage='feel'",
                "expressionLanguage='FEEL'",
                "expressionLanguage='https://www.omg.org/spec/DMN/20191111/FEEL/'"
            })
    void pass_as_decisions_in_feel_which_reaches_no_java(String language) {
        String external = "{f: function(a, b) external {java: {class: \"java.lang.Math\","
                + " \"method signature\": \"max(int, int)\"}}, r: f(1, 2)}.r";
        String id = repository
                .createDeployment()
                .tenantId("901")
                .addString("d.dmn", DMN.formatted("", language, external))
                .deploy()
                .getId();
        assertThat(evaluated()).isNotEqualTo(2).asString().doesNotContain("2");
        repository.deleteDeployment(id, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.groovy", "x.js", "x.html", "x.cmmn", "x.cmmn11.xml", "x.svg", "x", "x.BPMN", "x.xml"})
    void are_refused_with_anything_but_models_and_forms(String file) {
        RestClient.Answer answer = analyst().deploy(file, "<x/>", Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .isEqualTo(
                        file + ": en udrulning kan indeholde BPMN-modeller, DMN-modeller og formularer, ikke andet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<a>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"})
    void are_refused_when_they_are_no_plain_xml(String content) {
        assertThat(analyst().deploy("x.bpmn", content, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void pass_with_beans_and_external_tasks() {
        String step = "<bpmn:serviceTask id='Step' camunda:type='external' camunda:topic='t' />";
        assertThat(analyst()
                        .deploy("external.bpmn", BPMN.formatted(step).replace("gate-probe", "gate-passes"), Map.of())
                        .status())
                .isEqualTo(200);
    }

    private Object evaluated() {
        try {
            return decisions
                    .evaluateDecisionByKey("gate-probe-decision")
                    .decisionDefinitionTenantId("901")
                    .variables(Variables.createVariables())
                    .evaluate();
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    private RestClient analyst() {
        return RestClient.nobody(port).as("analyst", TestPeople.PASSWORD);
    }
}
