package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Objects that are code when they are read, sent as variables by an administrator, who may set variables. */
@PortvagtTest
class VariableSerializationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ActingPerson acting;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private String variable;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        Probe.deploy(repository
                .createDeployment()
                .addModelInstance(
                        "serialization-probe.bpmn",
                        Bpmn.createExecutableProcess("serialization-probe")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done()));
        String instance = acting.as(
                "camunda-admin",
                () -> runtime.startProcessInstanceByKey("serialization-probe").getId());
        variable = "/engine-rest/process-instance/" + instance + "/variables/sent";
    }

    @Test
    void are_refused_in_javas_own_serialization() {
        RestClient.Answer answer = administrator().put(variable, """
                        {"type": "Object", "value": "rO0ABXQAAXg=",
                         "valueInfo": {"objectTypeName": "java.lang.String",
                                       "serializationDataFormat": "application/x-java-serialized-object"}}""");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(administrator().get(variable).status()).isEqualTo(404);
    }

    @Test
    void are_refused_as_json_of_a_class_nobody_has_allowed() {
        administrator().put(variable, """
                        {"type": "Object", "value": "{}",
                         "valueInfo": {"objectTypeName": "org.springframework.util.LinkedMultiValueMap",
                                       "serializationDataFormat": "application/json"}}""");
        RestClient.Answer answer = administrator().get(variable + "?deserializeValue=true");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void are_kept_as_json_unless_somebody_says_otherwise() {
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
    }

    private RestClient administrator() {
        return RestClient.nobody(port).as("camunda-admin", TestPeople.PASSWORD);
    }
}
