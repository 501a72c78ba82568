package dk.portvagt.modelguard.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads Camunda's additions to BPMN elements. */
public final class Camunda {

    public static final String NAMESPACE = "http://camunda.org/schema/1.0/bpmn";

    /** Names the attribute that refers to a step of the system or a listener, {@code ${reserveFundsDelegate}}. */
    public static final String STEP = "delegateExpression";

    private Camunda() {}

    public static Optional<String> attribute(ModelElementInstance element, String name) {
        return Optional.ofNullable(element.getAttributeValueNs(NAMESPACE, name));
    }

    /** Returns the extension elements of the given type, including those inside the input/output mapping. */
    public static <T extends ModelElementInstance> Collection<T> extensions(BaseElement element, Class<T> type) {
        ExtensionElements extensions = element.getExtensionElements();
        if (extensions == null) {
            return List.of();
        }
        Collection<T> found = new ArrayList<>(extensions.getChildElementsByType(type));
        extensions
                .getChildElementsByType(CamundaInputOutput.class)
                .forEach(mapping -> found.addAll(mapping.getChildElementsByType(type)));
        return found;
    }

    /** Returns the delegate expressions of the element itself and of its listeners. */
    public static Stream<String> delegateExpressions(BaseElement element) {
        return Stream.of(
                        attribute(element, "delegateExpression").stream(),
                        extensions(element, CamundaExecutionListener.class).stream()
                                .map(CamundaExecutionListener::getCamundaDelegateExpression),
                        extensions(element, CamundaTaskListener.class).stream()
                                .map(CamundaTaskListener::getCamundaDelegateExpression))
                .flatMap(it -> it)
                .filter(expression -> expression != null);
    }
}
