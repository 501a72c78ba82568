package dk.portvagt.intervention.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.Probe;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The dates of timers that a paused process has not come to yet. */
@PortvagtTest
class TimerDatesTest {

    private static final Duration LENGTH = Duration.ofDays(21);

    @Autowired
    private TimerDates timerDates;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    private String deployment;

    @BeforeEach
    void a_process_with_a_timer_of_ours_and_one_of_somebody_else() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("timer-dates")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .intermediateCatchEvent()
                .timerWithDate("${ours}")
                .userTask("later")
                .endEvent()
                .moveToActivity("later")
                .boundaryEvent("theirs")
                .timerWithDate("${theirs}")
                .endEvent()
                .done();
        setByOthers(model, "theirs");
        deployment = Probe.deploy(
                        repository.createDeployment().tenantId("901").addModelInstance("timer-dates.bpmn", model))
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void move_by_the_length_of_the_pause_unless_others_have_set_them() {
        ProcessInstance instance = start("2030-05-06T08:00:00+02:00");

        timerDates.move(instance, LENGTH);

        assertThat(runtime.getVariable(instance.getId(), "ours")).isEqualTo("2030-05-27T08:00+02:00");
        assertThat(runtime.getVariable(instance.getId(), "theirs")).isEqualTo("2030-05-06T08:00:00+02:00");
        assertThat(runtime.getVariable(instance.getId(), "other")).isEqualTo("2030-05-06T08:00:00+02:00");
    }

    @Test
    void move_where_the_variable_belongs() {
        ProcessInstance instance = start("2030-05-06T08:00:00+02:00");
        String inner = runtime.createExecutionQuery()
                .processInstanceId(instance.getId())
                .list()
                .get(0)
                .getId();
        runtime.setVariableLocal(inner, "ours", "2031-01-01T00:00:00Z");

        timerDates.move(instance, LENGTH);

        assertThat(runtime.getVariableLocal(inner, "ours")).isEqualTo("2031-01-22T00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2030-05-06", "R3/PT5M", "''", "i morgen"})
    void stay_as_they_are_when_they_are_no_moment(String text) {
        ProcessInstance instance = start(text);

        timerDates.move(instance, LENGTH);

        assertThat(runtime.getVariable(instance.getId(), "ours")).isEqualTo(text);
    }

    private ProcessInstance start(String ours) {
        return runtime.startProcessInstanceByKey(
                "timer-dates",
                Map.of("ours", ours, "theirs", "2030-05-06T08:00:00+02:00", "other", "2030-05-06T08:00:00+02:00"));
    }

    private static void setByOthers(BpmnModelInstance model, String event) {
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName("deadline");
        property.setCamundaValue("external");
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.addChildElement(property);
        BoundaryEvent found = model.getModelElementById(event);
        found.builder().addExtensionElement(properties);
    }
}
