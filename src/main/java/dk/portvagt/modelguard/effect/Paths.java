package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.ProcessModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Follows the ways of a process from its starts, whatever their conditions say: flows, links, boundary events, and the
 * starts of sub-processes. A parallel gateway that joins waits for all its flows.
 */
final class Paths {

    /**
     * Describes one step of a way.
     *
     * @param by the flow or event that leads from one node to the other; the other node itself for links and starts
     */
    record Way(FlowNode from, FlowNode to, BaseElement by) {}

    private final Map<FlowNode, List<Way>> onward = new HashMap<>();
    private final Map<FlowNode, List<Way>> backward = new HashMap<>();
    private final List<FlowNode> starts = new ArrayList<>();
    private final Parts parts;

    Paths(ProcessModel process) {
        this.parts = new Parts(process);
        process.all(FlowNode.class).forEach(this::flows);
        process.all(StartEvent.class).forEach(this::start);
        process.all(BoundaryEvent.class)
                .filter(event -> event.getAttachedTo() != null)
                .forEach(event -> add(event.getAttachedTo(), event, event));
        List<LinkEventDefinition> links = process.all(LinkEventDefinition.class).toList();
        links.forEach(from -> links.stream()
                .filter(to -> from != to && Objects.equals(from.getName(), to.getName()))
                .forEach(to -> link((FlowNode) from.getParentElement(), (FlowNode) to.getParentElement())));
    }

    private void flows(FlowNode node) {
        boolean isEntered = node instanceof SubProcess sub
                && !sub.getChildElementsByType(StartEvent.class).isEmpty();
        if (!isEntered) {
            parts.outgoing(left(node)).forEach(flow -> add(node, flow.getTarget(), flow));
        }
    }

    /** Returns the node itself, or the sub-process around it that ends with it. */
    private FlowNode left(FlowNode node) {
        FlowNode left = node;
        while (parts.outgoing(left).isEmpty() && left.getParentElement() instanceof SubProcess around) {
            left = around;
        }
        return left;
    }

    private void start(StartEvent start) {
        if (!(start.getParentElement() instanceof SubProcess sub)) {
            starts.add(start);
        } else if (!sub.triggeredByEvent()) {
            add(sub, start, start);
        } else if (sub.getParentElement() instanceof SubProcess around) {
            add(around, start, start);
        } else {
            starts.add(start);
        }
    }

    private void link(FlowNode thrown, FlowNode caught) {
        if (parts.outgoing(thrown).isEmpty() && !parts.outgoing(caught).isEmpty()) {
            add(thrown, caught, caught);
        }
    }

    private void add(FlowNode from, FlowNode to, BaseElement by) {
        Way way = new Way(from, to, by);
        onward.computeIfAbsent(from, it -> new ArrayList<>()).add(way);
        backward.computeIfAbsent(to, it -> new ArrayList<>()).add(way);
    }

    /** Returns the ends among the nodes: those from which no way leads on. */
    Stream<FlowNode> ends(Set<FlowNode> nodes) {
        return nodes.stream().filter(node -> !onward.containsKey(node));
    }

    Parts parts() {
        return parts;
    }

    /** Streams every step of every way. */
    Stream<Way> all() {
        return onward.values().stream().flatMap(Collection::stream);
    }

    /**
     * Returns the nodes that a token can reach from a start without certain flows, and without finishing certain nodes.
     * Events at the border of such a node are reached: they leave it unfinished.
     */
    Set<FlowNode> reachedWithout(Predicate<BaseElement> avoided) {
        Set<FlowNode> reached = new HashSet<>();
        Map<FlowNode, Integer> arrived = new HashMap<>();
        Deque<FlowNode> todo = new ArrayDeque<>(starts);
        while (!todo.isEmpty()) {
            FlowNode node = todo.pop();
            if (reached.add(node)) {
                boolean isFinished = !avoided.test(node);
                onward.getOrDefault(node, List.of()).stream()
                        .filter(way -> isFinished || way.by() instanceof BoundaryEvent)
                        .filter(way -> !(way.by() instanceof SequenceFlow flow) || !avoided.test(flow))
                        .filter(way -> !(way.to() instanceof ParallelGateway)
                                || arrived.merge(way.to(), 1, Integer::sum)
                                        == backward.get(way.to()).size())
                        .forEach(way -> todo.push(way.to()));
            }
        }
        return reached;
    }

    /**
     * Returns the nodes from which one of the targets can be reached without going back, with the targets themselves. A
     * case that may come round again has passed the target by.
     */
    Set<FlowNode> leadingTo(Collection<FlowNode> targets) {
        Set<Way> returns = returns();
        Set<FlowNode> leading = new HashSet<>();
        Deque<FlowNode> todo = new ArrayDeque<>(targets);
        while (!todo.isEmpty()) {
            FlowNode node = todo.pop();
            if (leading.add(node)) {
                backward.getOrDefault(node, List.of()).stream()
                        .filter(way -> !returns.contains(way))
                        .forEach(way -> todo.push(way.from()));
            }
        }
        return leading;
    }

    /** Finds the ways that lead back to a node on the way from a start. */
    private Set<Way> returns() {
        Set<Way> returns = new HashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Set<FlowNode> trail = new HashSet<>();
        Deque<Iterator<Way>> todo = new ArrayDeque<>();
        Deque<FlowNode> nodes = new ArrayDeque<>();
        for (FlowNode start : starts) {
            enter(start, seen, trail, todo, nodes);
            while (!todo.isEmpty()) {
                if (!todo.peek().hasNext()) {
                    todo.pop();
                    trail.remove(nodes.pop());
                    continue;
                }
                Way way = todo.peek().next();
                if (trail.contains(way.to())) {
                    returns.add(way);
                } else {
                    enter(way.to(), seen, trail, todo, nodes);
                }
            }
        }
        return returns;
    }

    private void enter(
            FlowNode node, Set<FlowNode> seen, Set<FlowNode> trail, Deque<Iterator<Way>> todo, Deque<FlowNode> nodes) {
        if (seen.add(node)) {
            trail.add(node);
            nodes.push(node);
            todo.push(onward.getOrDefault(node, List.of()).iterator());
        }
    }
}
