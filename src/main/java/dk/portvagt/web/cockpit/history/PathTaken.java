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
 * Finds the flows that a process went along. The engine's history knows steps only: each began by the flow whose source
 * had ended last before it. That both ends of a flow were reached does not tell, for there can be another way between.
 */
final class PathTaken {

    private static final String BODY = "#multiInstanceBody";

    private final BpmnModelInstance model;

    PathTaken(BpmnModelInstance model) {
        this.model = model;
    }

    /** @param steps in the order they occurred */
    List<String> flows(List<HistoricActivityInstance> steps) {
        Set<String> repeated = new HashSet<>();
        steps.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.endsWith(BODY))
                .forEach(id -> repeated.add(element(id)));
        // What runs several times is entered and left once, with its body.
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

    /** The model's id of a step that the engine may have given one of its own. */
    static String element(String activityId) {
        return activityId.endsWith(BODY) ? activityId.substring(0, activityId.length() - BODY.length()) : activityId;
    }

    private record Arrival(String flow, String source, Date at, int position) {

        /** A fork sends one token along each of its flows, so a source is used up flow by flow. */
        String key() {
            return flow + ' ' + source;
        }
    }
}
