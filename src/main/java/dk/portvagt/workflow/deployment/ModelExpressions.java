package dk.portvagt.workflow.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The JUEL expressions of a process, wherever they are written, each with the node at which it is evaluated. */
public final class ModelExpressions {

    /** @param node where the variables it uses have to exist; for the condition of a flow, the flow's source */
    public record Place(FlowNode node, String expression) {}

    private static final Set<String> PROSE = Set.of("documentation", "text");

    private ModelExpressions() {}

    public static Stream<Place> of(ProcessModel process) {
        Map<String, Element> xml = elementsById(process);
        Stream<Place> ofNodes = process.all(FlowNode.class)
                .flatMap(node -> written(xml.get(node.getId())).map(text -> new Place(node, text)));
        Stream<Place> ofFlows = process.all(SequenceFlow.class)
                .filter(flow -> flow.getSource() != null)
                .flatMap(flow -> written(xml.get(flow.getId())).map(text -> new Place(flow.getSource(), text)));
        return Stream.concat(ofNodes, ofFlows);
    }

    private static Map<String, Element> elementsById(ProcessModel process) {
        NodeList all = process.xml().getElementsByTagNameNS("*", "*");
        Map<String, Element> byId = new HashMap<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            byId.putIfAbsent(element.getAttribute("id"), element);
        }
        return byId;
    }

    private static Stream<String> written(Element element) {
        List<String> texts = new ArrayList<>();
        collect(element, true, texts);
        return texts.stream().filter(Expressions::isExpression).map(String::strip);
    }

    /**
     * Collects attributes and texts of the element, but not those of steps inside of it, which are nodes themselves.
     */
    private static void collect(Element element, boolean isStep, List<String> texts) {
        if (!isStep && (isNode(element) || PROSE.contains(element.getLocalName()))) {
            return;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            texts.add(attributes.item(i).getNodeValue());
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                collect(inner, false, texts);
            } else {
                texts.add(String.valueOf(child.getNodeValue()));
            }
        }
    }

    private static boolean isNode(Element element) {
        String name = element.getLocalName();
        return name.endsWith("Task")
                || name.endsWith("Event")
                || name.endsWith("Gateway")
                || Set.of("task", "callActivity", "subProcess", "sequenceFlow", "transaction")
                        .contains(name);
    }
}
