package dk.portvagt.modelguard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.Models;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where arrows that lead back keep the engine busy for ever, and where they do not. */
class EndlessModelsTest {

    private static final String FRAME = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
              <bpmn:process id="%s" isExecutable="true">%s</bpmn:process>
            </bpmn:definitions>
            """;
    private static final String BACK = """
            <bpmn:startEvent id="start" /><bpmn:endEvent id="end" />
            <bpmn:exclusiveGateway id="in" /><bpmn:exclusiveGateway id="out" name="Igen?" />
            <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="in" />
            <bpmn:sequenceFlow id="f2" sourceRef="in" targetRef="body" />
            <bpmn:sequenceFlow id="f3" sourceRef="body" targetRef="out" />
            <bpmn:sequenceFlow id="f4" sourceRef="out" targetRef="in" />
            <bpmn:sequenceFlow id="f5" sourceRef="out" targetRef="end" />
            """;
    private static final String PASSED = """
            <bpmn:startEvent id="s" /><bpmn:task id="t" /><bpmn:endEvent id="e" />
            <bpmn:sequenceFlow id="g1" sourceRef="s" targetRef="t" />
            <bpmn:sequenceFlow id="g2" sourceRef="t" targetRef="e" />
            """;
    private static final String WAITED = PASSED.replace("bpmn:task", "bpmn:userTask");

    @Test
    void a_circle_with_a_step_of_the_system_alone_is_endless() {
        assertThat(circles("<bpmn:serviceTask id='body' name='Regn' />")).hasSize(1);
    }

    @Test
    void a_circle_with_a_task_a_message_or_a_time_is_not() {
        assertThat(circles("<bpmn:userTask id='body' />")).isEmpty();
        assertThat(circles("<bpmn:receiveTask id='body' />")).isEmpty();
        assertThat(circles("<bpmn:intermediateCatchEvent id='body'><bpmn:timerEventDefinition id='x' />"
                        + "</bpmn:intermediateCatchEvent>"))
                .isEmpty();
    }

    @Test
    void a_circle_with_a_step_in_the_background_is_not() {
        assertThat(circles("<bpmn:serviceTask id='body' xmlns:c='http://camunda.org/schema/1.0/bpmn'"
                        + " c:asyncBefore='true' />"))
                .isEmpty();
    }

    @Test
    void a_circle_by_way_of_an_error_is_endless() {
        assertThat(circles("""
                <bpmn:serviceTask id="body" />
                <bpmn:boundaryEvent id="error" attachedToRef="body"><bpmn:errorEventDefinition id="x" />
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="h1" sourceRef="error" targetRef="body" />
                """)).isNotEmpty();
    }

    @Test
    void a_circle_with_a_part_is_endless_when_the_part_can_be_passed() {
        assertThat(circles("<bpmn:subProcess id='body'>" + PASSED + "</bpmn:subProcess>"))
                .hasSize(1);
        assertThat(circles("<bpmn:subProcess id='body'>" + WAITED + "</bpmn:subProcess>"))
                .isEmpty();
    }

    @Test
    void a_circle_with_a_call_is_endless_when_the_called_process_can_be_passed() {
        String call = "<bpmn:callActivity id='body' name='Kald' calledElement='called' />";
        assertThat(circles(call, PASSED)).hasSize(1);
        assertThat(circles(call, WAITED)).isEmpty();
    }

    @Test
    void a_circle_around_branches_waits_when_one_of_them_does() {
        assertThat(circles(branches("task", "task"))).hasSize(1);
        assertThat(circles(branches("task", "userTask"))).isEmpty();
    }

    private static String branches(String one, String other) {
        return """
                <bpmn:parallelGateway id="body" /><bpmn:parallelGateway id="join" />
                <bpmn:%s id="b1" /><bpmn:%s id="b2" />
                <bpmn:sequenceFlow id="h1" sourceRef="body" targetRef="b1" />
                <bpmn:sequenceFlow id="h2" sourceRef="body" targetRef="b2" />
                <bpmn:sequenceFlow id="h3" sourceRef="b1" targetRef="join" />
                <bpmn:sequenceFlow id="h4" sourceRef="b2" targetRef="join" />
                """.formatted(one, other);
    }

    @Test
    void a_circle_by_way_of_a_link_is_endless() {
        assertThat(circles("""
                <bpmn:intermediateThrowEvent id="body"><bpmn:linkEventDefinition id="l1" name="L" />
                </bpmn:intermediateThrowEvent>
                <bpmn:intermediateCatchEvent id="there"><bpmn:linkEventDefinition id="l2" name="L" />
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="h1" sourceRef="there" targetRef="in" />
                """)).hasSize(1);
    }

    @Test
    void an_arrow_from_a_node_to_itself_that_nothing_else_leaves_is_endless() {
        assertThat(circles("""
                <bpmn:userTask id="body" /><bpmn:task id="self" />
                <bpmn:sequenceFlow id="h1" sourceRef="self" targetRef="self" />
                """)).hasSize(1);
    }

    @Test
    void each_circle_is_told_of_also_one_that_lies_behind_another() {
        assertThat(circles("""
                <bpmn:task id="body" /><bpmn:exclusiveGateway id="behind" />
                <bpmn:sequenceFlow id="h1" sourceRef="out" targetRef="behind" />
                <bpmn:sequenceFlow id="h2" sourceRef="behind" targetRef="behind" />
                """)).hasSize(2);
    }

    private static List<Finding> circles(String body) {
        return circles(body, PASSED);
    }

    private static List<Finding> circles(String body, String called) {
        String around = body.contains("id=\"join\"")
                ? BACK.replace("sourceRef=\"body\"", "sourceRef=\"join\"")
                : body.contains("id=\"there\"") ? BACK.replace("sourceRef=\"body\"", "sourceRef=\"there\"") : BACK;
        Models models = Models.read(Map.of(
                "circle.bpmn", bytes(FRAME.formatted("circle", around + body)),
                "called.bpmn", bytes(FRAME.formatted("called", called))));
        assertThat(models.unreadable()).isEmpty();
        return RejectedModelsTest.CHECK.check(models).stream()
                .filter(finding -> finding.found().startsWith("Pilene fører i ring"))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
