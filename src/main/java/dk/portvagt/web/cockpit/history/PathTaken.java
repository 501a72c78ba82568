package dk.portvagt.web.cockpit.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Finds the flows that a process took.
 *
 * <p>The engine's history knows steps only. Each step began by the flow whose source had ended last before it. Two
 * reached ends of a flow are no proof, because there can be another path between them.
 */
final class PathTaken {

    private static final String BODY = "#multiInstanceBody";

    private final BpmnModelInstance model;

    PathTaken(BpmnModelInstance model) {
        this.model = model;
    }

    /**
     * Finds the flows.
     *
     * @param steps in the order they occurred
     */
    List<String> flows(List<HistoricActivityInstance> steps) {
        Set<String> repeated = new HashSet<>();
        steps.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.endsWith(BODY))
                .forEach(id -> repeated.add(element(id)));
        // A step that runs several times is entered and left once, with its body.
        List<HistoricActivityInstance> entered = steps.stream()
                .filter(step -> !repeated.contains(step.getActivityId()))
                .toList();
        Set<String> taken = new LinkedHashSet<>();
        Set<String> used = new HashSet<>();
        for (int position = 0; position < entered.size(); position++) {
            arrival(entered, position, used).ifPresent(arrival -> {
                used.add(arrival.key());
                taken.add(arrival.flow());
            });
        }
        return new ArrayList<>(taken);
    }

    private Optional<Arrival> arrival(List<HistoricActivityInstance> steps, int position, Set<String> used) {
        HistoricActivityInstance step = steps.get(position);
        List<Arrival> possible = new ArrayList<>();
        for (SequenceFlow flow : incoming(step)) {
            for (int before = 0; before < steps.size(); before++) {
                HistoricActivityInstance source = steps.get(before);
                Arrival arrival = new Arrival(flow.getId(), source.getId(), source.getEndTime(), before);
                if (before != position
                        && element(source.getActivityId())
                                .equals(flow.getSource().getId())
                        && source.getEndTime() != null
                        && !source.isCanceled()
                        && !source.getEndTime().after(step.getStartTime())
                        && !used.contains(arrival.key())) {
                    possible.add(arrival);
                }
            }
        }
        return possible.stream().max(Comparator.comparing(Arrival::at).thenComparing(Arrival::position));
    }

    private Collection<SequenceFlow> incoming(HistoricActivityInstance step) {
        return model.getModelElementById(element(step.getActivityId())) instanceof FlowNode node
                ? node.getIncoming()
                : List.of();
    }

    /** Returns the model's id of a step, for which the engine may use an id of its own. */
    static String element(String activityId) {
        return activityId.endsWith(BODY) ? activityId.substring(0, activityId.length() - BODY.length()) : activityId;
    }

    private record Arrival(String flow, String source, Date at, int position) {

        /** Identifies a source by flow: a fork sends one token along each of its flows, so each flow is used once. */
        String key() {
            return flow + ' ' + source;
        }
    }
}
