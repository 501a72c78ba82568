package dk.portvagt.coverage;

import dk.portvagt.modelguard.model.ProcessModel;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** How much of one model the suite has been through. */
record ModelCoverage(String process, String name, List<FlowNode> all, List<FlowNode> missed) {

    static ModelCoverage of(ProcessModel model, Set<String> visits) {
        List<FlowNode> all = model.all(FlowNode.class).toList();
        List<FlowNode> missed = all.stream()
                .filter(node -> !visits.contains(Visits.line(model.id(), node.getId())))
                .toList();
        return new ModelCoverage(model.id(), model.process().getName(), all, missed);
    }

    /** One row of the report: model, share, nodes that no test has been through. */
    String row() {
        return "| %s (%s) | %d of %d | %d %% | %s |"
                .formatted(
                        name,
                        process,
                        all.size() - missed.size(),
                        all.size(),
                        all.isEmpty() ? 100 : 100 * (all.size() - missed.size()) / all.size(),
                        String.join(
                                ", ", missed.stream().map(BaseElement::getId).toList()));
    }
}
