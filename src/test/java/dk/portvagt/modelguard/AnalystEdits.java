package dk.portvagt.modelguard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an analyst does to the shipped models by the recipes of docs/analytiker.md: patterns, each with what follows.
 */
public final class AnalystEdits {

    /** Moves the limit of small software and hardware in case-track.dmn. */
    public static final List<String> LIMIT_OF_SMALL_PURCHASES =
            List.of("(id=\"In_small_wholeLifeCost\"><text>)&lt; 500000", "$1&lt; 800000");

    private AnalystEdits() {}

    /**
     * Takes a task out of the small track: a gateway before it, <i>Ja</i> past it and <i>Nej</i> to it by default.
     *
     * @param flow the flow that leads to the task
     * @param next what <i>Ja</i> leads to
     */
    public static List<String> outOfTheSmallTrack(String flow, String task, String next) {
        return List.of(
                "(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]* targetRef=\")" + task,
                "$1Gateway_Own",
                "(</bpmn:process>)",
                """
                <bpmn:exclusiveGateway id="Gateway_Own" name="Er sagen lille?" default="Flow_OwnNo" />
                <bpmn:sequenceFlow id="Flow_OwnYes" name="Ja" sourceRef="Gateway_Own" targetRef="%s">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\\${track == 'small'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="Flow_OwnNo" name="Nej" sourceRef="Gateway_Own" targetRef="%s" />
                $1""".formatted(next, task),
                "(</bpmndi:BPMNPlane>)",
                """
                <bpmndi:BPMNShape id="Gateway_Own_di" bpmnElement="Gateway_Own"><dc:Bounds x="0" y="0" width="50" height="50" /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="Flow_OwnYes_di" bpmnElement="Flow_OwnYes"><di:waypoint x="0" y="0" /><di:waypoint x="9" y="9" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="Flow_OwnNo_di" bpmnElement="Flow_OwnNo"><di:waypoint x="0" y="0" /><di:waypoint x="9" y="9" /></bpmndi:BPMNEdge>
                $1""");
    }

    /**
     * Puts the step "Send besked" on an arrow.
     *
     * @param target what the arrow leads to
     */
    public static List<String> messageOn(String flow, String target) {
        return List.of(
                "(<bpmn:sequenceFlow id=\"" + flow + "\"[^>]* targetRef=\")" + target,
                "$1ServiceTask_OwnMessage",
                "(</bpmn:process>)",
                """
                <bpmn:serviceTask id="ServiceTask_OwnMessage" name="Giv PMO besked" camunda:delegateExpression="\\${sendMessageDelegate}">
                  <bpmn:documentation>PMO får besked om idéen.</bpmn:documentation>
                  <bpmn:extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="messageGroup">pmo</camunda:inputParameter>
                    <camunda:inputParameter name="messagePerson" />
                    <camunda:inputParameter name="messageSubject">Sag \\${caseNumber}: \\${title}</camunda:inputParameter>
                    <camunda:inputParameter name="messageText">Der er en ny idé, \\${title}.</camunda:inputParameter>
                    <camunda:inputParameter name="messageDocument" />
                  </camunda:inputOutput></bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:sequenceFlow id="Flow_OwnMessage" sourceRef="ServiceTask_OwnMessage" targetRef="%s" />
                $1""".formatted(target),
                "(</bpmndi:BPMNPlane>)",
                """
                <bpmndi:BPMNShape id="ServiceTask_OwnMessage_di" bpmnElement="ServiceTask_OwnMessage"><dc:Bounds x="0" y="0" width="100" height="80" /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="Flow_OwnMessage_di" bpmnElement="Flow_OwnMessage"><di:waypoint x="0" y="0" /><di:waypoint x="9" y="9" /></bpmndi:BPMNEdge>
                $1""");
    }

    /** Returns the text after the edits; each of them must meet something. */
    public static String applied(String text, List<String> edits) {
        String edited = text;
        for (int i = 0; i < edits.size(); i += 2) {
            Matcher found = Pattern.compile(edits.get(i)).matcher(edited);
            if (!found.find()) {
                throw new AssertionError("Nothing meets " + edits.get(i));
            }
            edited = found.replaceAll(edits.get(i + 1));
        }
        return edited;
    }
}
