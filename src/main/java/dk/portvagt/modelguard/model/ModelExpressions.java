package dk.portvagt.modelguard.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Finds the JUEL expressions of a process, except the names of steps and listeners.
 *
 * <p>It looks at every attribute and text of the XML. The engine evaluates unexpected places too: the name and
 * documentation of a task, the name of a message. Only the drawing is left out.
 */
public final class ModelExpressions {

    /**
     * Describes the place of an expression.
     *
     * @param owner the step, flow or process that contains it
     */
    public record Place(BaseElement owner, String expression) {

        /** Returns the node at which the variables must exist: the step itself, or the source of the flow. */
        public Optional<FlowNode> node() {
            BaseElement place = owner instanceof SequenceFlow flow ? flow.getSource() : owner;
            return place instanceof FlowNode node ? Optional.of(node) : Optional.empty();
        }
    }

    private ModelExpressions() {}

    public static Stream<Place> of(ProcessModel process) {
        return process.elements()
                .filter(element -> !Xml.isDrawing(element))
                .flatMap(element -> written(element)
                        .filter(Expressions::isExpression)
                        .map(text -> new Place(process.owner(element), text.strip())));
    }

    private static Stream<String> written(Element element) {
        Stream<String> attributes = Xml.attributes(element)
                .filter(attribute -> !Camunda.STEP.equals(attribute.getLocalName()))
                .map(Attr::getValue);
        return Stream.concat(attributes, Stream.of(Xml.text(element)));
    }
}
