package dk.portvagt.resource.steps;

import static dk.portvagt.resource.steps.ResourceDriver.NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.process.Desk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ResourceCapacityTest {

    @Autowired
    private BeanFactory beans;

    private Desk desk;
    private ResourceDriver resources;

    @BeforeEach
    void municipality() {
        desk = new ReviewDriver(beans).desk;
        resources = new ResourceDriver(beans, desk);
    }

    @Test
    void keeps_what_the_secretariat_states() {
        resources.hasCapacity(400);

        assertThat(resources.instance()).hasPassed("EndEvent_CapacityRecorded").isEnded();
        assertThat(resources.load(NEXT.plus(3)).capacity()).isEqualTo(400);
    }

    @Test
    void tells_why_a_quarter_that_is_over_is_refused_and_takes_it_corrected() {
        resources.states(ResourceDriver.capacity(NEXT.plus(-2), 400));
        assertThat((String) desk.shown(resources.task("UserTask_CorrectCapacity"), "capacityRefusal"))
                .contains("er forbi");

        Map<String, Object> corrected = new HashMap<>(ResourceDriver.capacity(NEXT, 400));
        corrected.put("capacityCorrection", "retry");
        desk.completes("secretariat", resources.task("UserTask_CorrectCapacity"), corrected);

        assertThat(resources.instance()).hasPassed("EndEvent_CapacityRecorded").isEnded();
        assertThat(resources.load(NEXT).capacity()).isEqualTo(400);
    }

    @Test
    void changes_nothing_when_whoever_stated_it_gives_up() {
        resources.states(ResourceDriver.capacity(NEXT.plus(-2), 400));

        desk.completes(
                "secretariat", resources.task("UserTask_CorrectCapacity"), Map.of("capacityCorrection", "giveUp"));

        assertThat(resources.instance()).hasPassed("EndEvent_CapacityGivenUp").isEnded();
    }

    @Test
    void refuses_hours_nobody_can_have() {
        assertThatThrownBy(() -> resources.states(ResourceDriver.capacity(NEXT, -1)))
                .hasMessageContaining("Timer i kvartalet");
        assertThatThrownBy(() -> resources.states(ResourceDriver.capacity(NEXT, 20_001)))
                .hasMessageContaining("Timer i kvartalet");
    }
}
