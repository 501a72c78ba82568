package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Forbids code in models: no scripts, no class names, no connectors, no language but FEEL in decisions.
 *
 * <p>Names are compared without their namespace: the engine accepts Camunda's, the older Activiti's, and in places any.
 */
class NoCodeRule implements ModelRule {

    private static final String STEPS = "Brug et af systemets egne trin (delegate expression)";
    private static final String DECISIONS = "Beslutninger skrives i FEEL";
    private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");
    private static final Set<String> SCRIPT_ATTRIBUTES = Set.of("scriptFormat", "language");
    private static final Set<String> CLASSES = Set.of("class", "formHandlerClass", "variableMappingClass");
    private static final Set<String> PROGRAMS = Set.of("mail", "shell", "dmn");
    private static final String FEEL = "feel|https?://www\\.omg\\.org/spec/(DMN|FEEL)/[0-9]+/(FEEL/?)?";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.concat(
                models.processes().stream().flatMap(NoCodeRule::check),
                models.decisions().stream().flatMap(NoCodeRule::check));
    }

    private static Stream<Finding> check(ProcessModel process) {
        return process.elements()
                .flatMap(element -> code(element).stream()
                        .map(code -> process.finding(process.owner(element), code + " må ikke bruges", STEPS)));
    }

    private static Optional<String> code(Element element) {
        String name = element.getLocalName();
        if (SCRIPTS.contains(name)) {
            return Optional.of("Et script");
        }
        if (name.equals("connector")) {
            return Optional.of("En connector");
        }
        if (name.equals("constraint") && element.getAttribute("name").equals("validator")) {
            return Optional.of("En egen validator");
        }
        return Xml.attributes(element)
                .flatMap(attribute -> code(attribute).stream())
                .findFirst();
    }

    private static Optional<String> code(Attr attribute) {
        String name = attribute.getLocalName();
        if (SCRIPT_ATTRIBUTES.contains(name)) {
            return Optional.of("Et script");
        }
        if (CLASSES.contains(name)) {
            return Optional.of("Et klassenavn (Java class)");
        }
        if (name.equals("type") && PROGRAMS.contains(attribute.getValue())) {
            return Optional.of("Trinnet '" + attribute.getValue() + "'");
        }
        if (name.equals("name") && attribute.getValue().contains("{{")) {
            // Cockpit inserts names into its own templates, where double braces are code.
            return Optional.of("Tegnene {{ i et navn");
        }
        return Optional.empty();
    }

    private static Stream<Finding> check(DecisionModel decision) {
        return Stream.concat(
                decision.elements()
                        .flatMap(element -> code(element).stream()
                                .map(code -> decision.finding(element, code + " må ikke bruges", DECISIONS))),
                decision.elements()
                        .filter(element -> element.hasAttribute("expressionLanguage"))
                        .filter(element -> !element.getAttribute("expressionLanguage")
                                .toLowerCase()
                                .matches("(?i)" + FEEL))
                        .map(element -> decision.finding(
                                element,
                                "Sproget '" + element.getAttribute("expressionLanguage") + "' må ikke bruges",
                                DECISIONS)));
    }
}
