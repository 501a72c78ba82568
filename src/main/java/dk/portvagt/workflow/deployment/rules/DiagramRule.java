package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.Finding;
import dk.portvagt.workflow.deployment.ModelRule;
import dk.portvagt.workflow.deployment.Models;
import dk.portvagt.workflow.deployment.Platform;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Everything is drawn: an element without a shape is invisible in the Modeler and in Cockpit, and runs all the same.
 */
class DiagramRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.all(FlowElement.class)
                        .filter(element -> !isDrawn(element))
                        .map(element -> process.finding(element, "Der mangler en tegning (diagram)")));
    }

    private static boolean isDrawn(FlowElement element) {
        if (element instanceof FlowNode node) {
            return node.getDiagramElement() != null;
        }
        return !(element instanceof SequenceFlow flow) || flow.getDiagramElement() != null;
    }
}
