package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.Camunda;
import dk.portvagt.workflow.deployment.Finding;
import dk.portvagt.workflow.deployment.ModelRule;
import dk.portvagt.workflow.deployment.Models;
import dk.portvagt.workflow.deployment.Platform;
import dk.portvagt.workflow.deployment.ProcessModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Models carry no program: no scripts, no class names, no connectors and no external workers. */
class NoCodeRule implements ModelRule {

    private static final String KNOWN = "Brug et af systemets egne trin (delegate expression)";
    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream().flatMap(NoCodeRule::check);
    }

    private static Stream<Finding> check(ProcessModel process) {
        List<Finding> findings = new ArrayList<>();
        NodeList all = process.xml().getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            code(element)
                    .ifPresent(code ->
                            findings.add(process.finding(owner(element, process), code + " må ikke bruges", KNOWN)));
        }
        return findings.stream();
    }

    private static Optional<String> code(Element element) {
        String name = element.getLocalName();
        if (SCRIPTS.contains(name) || element.hasAttribute("language") || has(element, "scriptFormat")) {
            return Optional.of("Et script");
        }
        if (has(element, "class")) {
            return Optional.of("Et klassenavn (Java class)");
        }
        if (name.equals("connector")) {
            return Optional.of("En connector");
        }
        return has(element, "topic") ? Optional.of("En ekstern opgave (external task)") : Optional.empty();
    }

    /** Camunda's attributes have a namespace on BPMN elements and none on Camunda's own. */
    private static boolean has(Element element, String attribute) {
        return element.hasAttributeNS(Camunda.NAMESPACE, attribute)
                || Camunda.NAMESPACE.equals(element.getNamespaceURI()) && element.hasAttribute(attribute);
    }

    /** The step or flow an element is part of. */
    private static BaseElement owner(Element element, ProcessModel process) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (process.bpmn().getModelElementById(around.getAttribute("id")) instanceof FlowElement step) {
                return step;
            }
        }
        return process.process();
    }
}
