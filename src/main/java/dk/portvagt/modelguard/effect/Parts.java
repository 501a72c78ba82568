package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** Tells which part of one version of a process is which part of another version, and names parts for an analyst. */
final class Parts {

    private static final int NAMED = 3;

    /** Follows the flows themselves, like the engine. It ignores the lists of flows that a node may have. */
    private final Map<FlowNode, List<SequenceFlow>> outgoing = new HashMap<>();

    private final Map<BaseElement, String> keys = new HashMap<>();

    Parts(ProcessModel process) {
        process.all(SequenceFlow.class)
                .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                .forEach(flow -> outgoing.computeIfAbsent(flow.getSource(), it -> new ArrayList<>())
                        .add(flow));
    }

    List<SequenceFlow> outgoing(FlowNode node) {
        return outgoing.getOrDefault(node, List.of());
    }

    /** Tells whether the token takes one of several ways here, so that it can miss the others. */
    boolean isChoice(FlowNode node) {
        return outgoing(node).size() > 1
                && !(node instanceof ParallelGateway)
                && (node instanceof Gateway
                        || outgoing(node).stream()
                                .anyMatch(flow -> conditionOf(flow).isPresent()));
    }

    /** Names a part by what it does, so that a new id or name makes no other part of it. */
    String key(BaseElement part) {
        String known = keys.get(part);
        if (known == null) {
            known = findKey(part);
            keys.put(part, known);
        }
        return known;
    }

    /** Keys parts by what they do. Of two that do the same, the first counts. */
    Map<String, BaseElement> keyed(Stream<? extends BaseElement> elements) {
        Map<String, BaseElement> keyed = new LinkedHashMap<>();
        elements.forEach(element -> keyed.putIfAbsent(key(element), element));
        return keyed;
    }

    private String findKey(BaseElement part) {
        if (part instanceof CallActivity call) {
            return "call " + call.getCalledElement() + " " + constants(call);
        }
        if (part instanceof SequenceFlow flow) {
            return "flow " + flow.getSource().getId() + " " + condition(flow);
        }
        return Stream.of(Camunda.STEP, "decisionRef", "formRef")
                .flatMap(attribute -> Camunda.attribute(part, attribute).stream())
                .findFirst()
                .map(reference -> "does " + reference)
                .orElse("element " + part.getId());
    }

    /** Returns the values that a call writes itself, such as the gate. */
    private static String constants(CallActivity call) {
        return Camunda.extensions(call, CamundaIn.class).stream()
                .filter(in -> Objects.requireNonNullElse(in.getCamundaSourceExpression(), "")
                        .strip()
                        .matches("[$#]\\{'[^']*'}"))
                .map(in -> in.getCamundaTarget() + "=" + in.getCamundaSourceExpression())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** A way that is taken when nothing else holds depends on the conditions of the others. */
    private String condition(SequenceFlow flow) {
        return conditionOf(flow)
                .orElseGet(() -> outgoing(flow.getSource()).stream()
                        .flatMap(other -> conditionOf(other).stream())
                        .sorted()
                        .collect(Collectors.joining(", ", "else ", "")));
    }

    static Optional<String> conditionOf(SequenceFlow flow) {
        return Optional.ofNullable(flow.getConditionExpression())
                .map(condition -> condition.getTextContent().strip());
    }

    /** Names some parts: "opgaven 'A', pilen 'Ja' fra 'B?' og 2 til". */
    static String named(List<? extends BaseElement> parts) {
        return listed(parts.stream().map(ProcessModel::describe).distinct().toList());
    }

    /** Names the first of several: "A, B, C og 2 til". */
    static String listed(List<String> names) {
        String more = names.size() > NAMED ? " og " + (names.size() - NAMED) + " til" : "";
        return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
    }
}
