package dk.portvagt.workflow.security;

import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * A BPMN model calls the application's own beans; it brings no code of its own and names no class.
 *
 * <p>Attributes are compared by their local names: the engine reads them with the Camunda, the older Activiti, and in
 * listeners with no namespace at all.
 */
class BpmnCodeRule implements ModelRule {

    private static final Set<String> SCRIPT_ELEMENTS = Set.of("script", "scriptTask");
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "formHandlerClass", "variableMappingClass");
    static final Set<String> EXTENSION_NAMESPACES =
            Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    @Override
    public Optional<String> violation(String namespace, String element, Attributes attributes) {
        if (SCRIPT_ELEMENTS.contains(element)) {
            return Optional.of("indeholder et script. Scripts er ikke tilladt; brug en delegate.");
        }
        if (element.equals("connector")) {
            return Optional.of("bruger en connector. Connectorer er ikke tilladt; brug en delegate.");
        }
        if (element.equals("constraint") && "validator".equals(attributes.getValue("name"))) {
            return Optional.of("bruger en egen validator. Brug formularens egne regler.");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            Optional<String> violation =
                    attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> attribute(String namespace, String name, String value) {
        if (CLASS_ATTRIBUTES.contains(name)) {
            return Optional.of("henviser til Java-klassen " + value
                    + ". Klassenavne er ikke tilladt; brug en delegate (delegateExpression).");
        }
        if (name.equals("scriptFormat") || name.equals("language")) {
            return Optional.of("bruger scriptsproget " + value + ". Scripts er ikke tilladt; brug et udtryk ${…}.");
        }
        if (name.equals("name") && value.contains("{{")) {
            // Cockpit puts names into templates of its own, where double braces are code.
            return Optional.of("har {{ i sit navn. Det er ikke tilladt.");
        }
        if (name.equals("formKey") && !value.startsWith("camunda-forms:") && !value.startsWith("embedded:app:")) {
            return Optional.of("bruger formularen " + value + ". Brug en Camunda Form (formRef).");
        }
        if (!EXTENSION_NAMESPACES.contains(namespace)) {
            return Optional.empty();
        }
        if (name.equals("resource")) {
            return Optional.of("henter et script fra " + value + ". Scripts er ikke tilladt; brug et udtryk ${…}.");
        }
        if (name.equals("type") && !value.equals("external")) {
            return Optional.of("har typen " + value + ". Kun typen external er tilladt.");
        }
        return Optional.empty();
    }
}
