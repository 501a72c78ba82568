package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.Models;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * At which nodes of models a case waits: for a person, a message, or a time; what it waits at inside of a call counts.
 */
final class Waiting {

    private final Models models;
    private final Map<FlowNode, Boolean> known = new HashMap<>();
    /** Looked for once, and by every node again. */
    private final Map<ModelElementInstance, List<SequenceFlow>> arrows = new HashMap<>();

    private final Map<ModelElementInstance, List<BoundaryEvent>> attached = new HashMap<>();

    Waiting(Models models) {
        this.models = models;
    }

    /** Whether a case always waits here before it goes on. */
    boolean at(FlowNode node) {
        Boolean answer = known.get(node);
        if (answer == null) {
            // What leads back to the node while it is looked at does not wait because of the node.
            known.put(node, false);
            answer = waits(node);
            known.put(node, answer);
        }
        return answer;
    }

    private boolean waits(FlowNode node) {
        if (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()) {
            return true;
        }
        if (node instanceof SubProcess part) {
            return !canBePassed(part);
        }
        if (node instanceof CallActivity call) {
            return models.process(String.valueOf(call.getCalledElement()))
                    .map(called -> !canBePassed(called.process()))
                    .orElse(true);
        }
        if (node instanceof ParallelGateway gateway && into(gateway).count() > 1) {
            return into(gateway).anyMatch(this::isWaitedFor);
        }
        if (node instanceof BoundaryEvent event) {
            return event.getChildElementsByType(ErrorEventDefinition.class).isEmpty();
        }
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent event && link(event) == null;
    }

    private boolean canBePassed(ModelElementInstance scope) {
        return scope.getChildElementsByType(StartEvent.class).stream()
                .anyMatch(start ->
                        reaches(start, this::next, node -> next(node).findAny().isEmpty()));
    }

    /** Whether the branch that ends here has a wait on each way from where branches begin. */
    private boolean isWaitedFor(SequenceFlow branch) {
        FlowNode last = branch.getSource();
        return at(last)
                || !reaches(
                        last,
                        node -> into(node).map(SequenceFlow::getSource).filter(Objects::nonNull),
                        node -> node instanceof ParallelGateway && outOf(node).count() > 1);
    }

    private boolean reaches(FlowNode from, Function<FlowNode, Stream<FlowNode>> neighbours, Predicate<FlowNode> goal) {
        Set<FlowNode> seen = new HashSet<>(List.of(from));
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            if (goal.test(node)) {
                return true;
            }
            neighbours.apply(node).filter(it -> !at(it)).filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /** All nodes that a case gets to from here without having waited, itself among them where it goes in a circle. */
    Set<FlowNode> reachedAtOnceFrom(FlowNode from) {
        Set<FlowNode> reached = new HashSet<>();
        reaches(
                from,
                node -> {
                    List<FlowNode> next = next(node).filter(it -> !at(it)).toList();
                    reached.addAll(next);
                    return next.stream();
                },
                node -> false);
        return reached;
    }

    /**
     * Where a case can go from here: along arrows, out of errors caught at the node, and to the other end of a link.
     */
    private Stream<FlowNode> next(FlowNode node) {
        Stream<FlowNode> along = outOf(node).map(SequenceFlow::getTarget);
        Stream<BoundaryEvent> caught = attached
                .computeIfAbsent(
                        node.getParentElement(),
                        scope -> List.copyOf(scope.getChildElementsByType(BoundaryEvent.class)))
                .stream()
                .filter(event -> node.equals(event.getAttachedTo()));
        Stream<IntermediateCatchEvent> linked = node instanceof IntermediateThrowEvent thrown && link(thrown) != null
                ? node.getParentElement().getChildElementsByType(IntermediateCatchEvent.class).stream()
                        .filter(event -> Objects.equals(link(event), link(thrown)))
                : Stream.empty();
        return Stream.of(along, caught, linked).<FlowNode>flatMap(it -> it).filter(Objects::nonNull);
    }

    /** By the arrows, as the engine sees it; what the node itself says of them is for editors. */
    private Stream<SequenceFlow> outOf(FlowNode node) {
        return arrowsBeside(node).filter(arrow -> node.equals(arrow.getSource()));
    }

    private Stream<SequenceFlow> into(FlowNode node) {
        return arrowsBeside(node).filter(arrow -> node.equals(arrow.getTarget()));
    }

    private Stream<SequenceFlow> arrowsBeside(FlowNode node) {
        return arrows
                .computeIfAbsent(
                        node.getParentElement(), scope -> List.copyOf(scope.getChildElementsByType(SequenceFlow.class)))
                .stream();
    }

    private static String link(Event event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .findFirst()
                .orElse(null);
    }
}
