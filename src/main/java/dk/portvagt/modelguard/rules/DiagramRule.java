package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Requires a shape for every element: without one it is invisible in the Modeler and Cockpit, but still runs. */
class DiagramRule implements ModelRule {

    private static final Set<String> SHAPES = Set.of("BPMNShape", "BPMNEdge");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream().flatMap(DiagramRule::check);
    }

    private static Stream<Finding> check(ProcessModel process) {
        Set<String> drawn = process.elements()
                .filter(element -> SHAPES.contains(element.getLocalName()) && Xml.isDrawing(element))
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        return process.all(FlowElement.class)
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .filter(element -> !drawn.contains(element.getId()))
                .map(element -> process.finding(element, "Der mangler en tegning (diagram)"));
    }
}
