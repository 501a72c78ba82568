package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/** Computes the nodes at which a case waits: for a person, a message or a time. Waits inside a called process count. */
final class Waiting {

    private final Models models;
    private final Map<FlowNode, Boolean> known = new HashMap<>();
    /** Caches the next nodes of a node, because the search of every other node asks for them. */
    private final Map<FlowNode, List<FlowNode>> next = new HashMap<>();

    private final Map<ModelElementInstance, Arrows> arrows = new HashMap<>();

    Waiting(Models models) {
        this.models = models;
    }

    /** Tells whether a case always waits here before it goes on. */
    boolean at(FlowNode node) {
        Boolean answer = known.get(node);
        if (answer == null) {
            // A path back to the node during its own search does not wait because of the node.
            known.put(node, false);
            answer = waits(node);
            known.put(node, answer);
        }
        return answer;
    }

    private boolean waits(FlowNode node) {
        // Asked first: the engine's model refuses to answer about background work behind such a gateway.
        if (node instanceof EventBasedGateway) {
            return true;
        }
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
        if (node instanceof ParallelGateway gateway && into(gateway).size() > 1) {
            return into(gateway).stream().anyMatch(this::isWaitedFor);
        }
        if (node instanceof BoundaryEvent event) {
            return event.getChildElementsByType(ErrorEventDefinition.class).isEmpty();
        }
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent event && link(event) == null;
    }

    private boolean canBePassed(ModelElementInstance scope) {
        return reached(List.copyOf(scope.getChildElementsByType(StartEvent.class)), this::next).stream()
                .anyMatch(node -> next(node).findAny().isEmpty());
    }

    /** Tells whether the branch that ends here has a wait on each path from the starts of branches. */
    private boolean isWaitedFor(SequenceFlow branch) {
        FlowNode last = branch.getSource();
        return at(last)
                || reached(List.of(last), this::before).stream()
                        .noneMatch(node ->
                                node instanceof ParallelGateway && outOf(node).size() > 1);
    }

    /**
     * Returns the circles that a case can go round without waiting: for each the nodes that lead to each other. Each
     * arrow is followed once (Tarjan, Depth-first search and linear graph algorithms, 1972).
     */
    List<Set<FlowNode>> circles(ProcessModel process) {
        return new Circles(process.all(FlowNode.class).filter(node -> !at(node)).toList()).find();
    }

    private final class Circles {

        private final List<FlowNode> nodes;
        private final List<int[]> next = new ArrayList<>();
        private final int[] order;
        private final int[] low;
        private final boolean[] open;
        private final Deque<Integer> stack = new ArrayDeque<>();
        private final List<Set<FlowNode>> found = new ArrayList<>();
        private int counter;

        Circles(List<FlowNode> nodes) {
            this.nodes = nodes;
            this.order = new int[nodes.size()];
            this.low = new int[nodes.size()];
            this.open = new boolean[nodes.size()];
            Map<FlowNode, Integer> index = new HashMap<>();
            nodes.forEach(node -> index.put(node, index.size()));
            nodes.forEach(node -> next.add(Waiting.this
                    .next(node)
                    .map(index::get)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .toArray()));
        }

        List<Set<FlowNode>> find() {
            for (int node = 0; node < nodes.size(); node++) {
                if (order[node] == 0) {
                    search(node);
                }
            }
            return found;
        }

        /** Searches in depth without recursion, because a model may be one long chain. */
        private void search(int start) {
            Deque<int[]> path = new ArrayDeque<>(List.of(enter(start)));
            while (!path.isEmpty()) {
                int node = path.peek()[0];
                int arrow = path.peek()[1]++;
                if (arrow < next.get(node).length) {
                    int reached = next.get(node)[arrow];
                    if (order[reached] == 0) {
                        path.push(enter(reached));
                    } else if (open[reached]) {
                        low[node] = Math.min(low[node], order[reached]);
                    }
                } else {
                    path.pop();
                    if (!path.isEmpty()) {
                        low[path.peek()[0]] = Math.min(low[path.peek()[0]], low[node]);
                    }
                    if (low[node] == order[node]) {
                        leave(node);
                    }
                }
            }
        }

        private int[] enter(int node) {
            order[node] = ++counter;
            low[node] = counter;
            open[node] = true;
            stack.push(node);
            return new int[] {node, 0};
        }

        private void leave(int node) {
            Set<FlowNode> circle = new LinkedHashSet<>();
            int last;
            do {
                last = stack.pop();
                open[last] = false;
                circle.add(nodes.get(last));
            } while (last != node);
            if (circle.size() > 1 || Arrays.stream(next.get(node)).anyMatch(it -> it == node)) {
                found.add(circle);
            }
        }
    }

    /** Returns the start nodes and their successors up to the next wait. */
    private Set<FlowNode> reached(
            Collection<? extends FlowNode> first, Function<FlowNode, Stream<FlowNode>> neighbours) {
        Set<FlowNode> seen = new HashSet<>(first);
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            neighbours
                    .apply(open.remove())
                    .filter(it -> !at(it))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    private Stream<FlowNode> before(FlowNode node) {
        return into(node).stream().map(SequenceFlow::getSource).filter(Objects::nonNull);
    }

    private Stream<FlowNode> next(FlowNode node) {
        return next.computeIfAbsent(node, this::findNext).stream();
    }

    /** Follows arrows, errors caught at the node, and the other end of a link. */
    private List<FlowNode> findNext(FlowNode node) {
        Arrows beside = arrowsBeside(node);
        Stream<FlowNode> along = outOf(node).stream().map(SequenceFlow::getTarget);
        Stream<BoundaryEvent> caught = beside.caught().getOrDefault(node, List.of()).stream();
        Stream<IntermediateCatchEvent> linked = node instanceof IntermediateThrowEvent thrown && link(thrown) != null
                ? beside.linked().getOrDefault(link(thrown), List.of()).stream()
                : Stream.empty();
        return Stream.of(along, caught, linked)
                .<FlowNode>flatMap(it -> it)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<SequenceFlow> outOf(FlowNode node) {
        return arrowsBeside(node).bySource().getOrDefault(node, List.of());
    }

    private List<SequenceFlow> into(FlowNode node) {
        return arrowsBeside(node).byTarget().getOrDefault(node, List.of());
    }

    private Arrows arrowsBeside(FlowNode node) {
        return arrows.computeIfAbsent(node.getParentElement(), Arrows::in);
    }

    /**
     * Holds the arrows of a scope, as the engine sees them; the references in the nodes themselves serve editors only.
     *
     * @param caught the events at the border of a node
     * @param linked the events that a link of this name leads to
     */
    private record Arrows(
            Map<FlowNode, List<SequenceFlow>> bySource,
            Map<FlowNode, List<SequenceFlow>> byTarget,
            Map<FlowNode, List<BoundaryEvent>> caught,
            Map<String, List<IntermediateCatchEvent>> linked) {

        static Arrows in(ModelElementInstance scope) {
            Collection<SequenceFlow> all = scope.getChildElementsByType(SequenceFlow.class);
            return new Arrows(
                    by(SequenceFlow::getSource, all),
                    by(SequenceFlow::getTarget, all),
                    scope.getChildElementsByType(BoundaryEvent.class).stream()
                            .filter(event -> event.getAttachedTo() != null)
                            .collect(Collectors.groupingBy(BoundaryEvent::getAttachedTo)),
                    scope.getChildElementsByType(IntermediateCatchEvent.class).stream()
                            .filter(event -> link(event) != null)
                            .collect(Collectors.groupingBy(Waiting::link)));
        }

        private static Map<FlowNode, List<SequenceFlow>> by(
                Function<SequenceFlow, FlowNode> end, Collection<SequenceFlow> arrows) {
            return arrows.stream().filter(arrow -> end.apply(arrow) != null).collect(Collectors.groupingBy(end));
        }
    }

    private static @Nullable String link(Event event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .findFirst()
                .orElse(null);
    }
}
