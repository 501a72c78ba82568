package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Forbids elements and properties that Portvagt does not know, so that the engine does not interpret them.
 * {@link NoCodeRule} reports scripts and class names.
 */
class VocabularyRule implements ModelRule {

    /** Explains the most frequent attempts in the analyst's words. */
    private static final Map<String, String> KNOWN_BY = Map.of(
            "topic", "En ekstern opgave (external task)",
            "formKey", "En formular af en anden slags (formKey eller formData)",
            "formData", "En formular af en anden slags (formKey eller formData)",
            "expression", "Et frit udtryk i stedet for et systemtrin (expression)",
            "field", "En indsat værdi (field injection)",
            "signalEventDefinition", "Et signal",
            "conditionalEventDefinition", "En betingelseshændelse (conditional event)",
            "import", "En henvisning til en anden fil (import)");

    private static final Map<String, String> INSTEAD = Map.of(
            "formKey", "Brug en Camunda-formular (formRef)",
            "formData", "Brug en Camunda-formular (formRef)",
            "signalEventDefinition", "Brug en besked",
            "conditionalEventDefinition", "Brug en gateway eller en besked");

    private static final String STEPS = "Brug et af systemets egne trin (delegate expression)";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.concat(
                models.processes().stream().flatMap(VocabularyRule::check),
                models.decisions().stream().flatMap(VocabularyRule::check));
    }

    private static Stream<Finding> check(ProcessModel process) {
        return process.elements()
                .filter(element -> !Xml.isDrawing(element))
                .flatMap(element -> unknown(element, Vocabulary.BPMN)
                        .map(name -> process.finding(process.owner(element), found(name), instead(name))))
                .distinct();
    }

    private static Stream<Finding> check(DecisionModel decision) {
        return decision.elements()
                .filter(element -> !Xml.isDrawing(element))
                .flatMap(element ->
                        unknown(element, Vocabulary.DMN).map(name -> decision.finding(element, found(name), "")))
                .distinct();
    }

    /** Returns the local names of unknown parts: the element itself, or its attributes. */
    private static Stream<String> unknown(Element element, Vocabulary vocabulary) {
        if (!vocabulary.knows(element)) {
            return isCode(element.getLocalName()) ? Stream.empty() : Stream.of(element.getLocalName());
        }
        return Xml.attributes(element)
                .filter(attribute -> !vocabulary.knows(element, attribute))
                .map(Attr::getLocalName)
                .map(name -> name.equals("type") ? "topic" : name)
                .filter(name -> !isCode(name))
                .distinct();
    }

    /** Tells whether the other rule already reports the name. */
    private static boolean isCode(String name) {
        return switch (name) {
            case "script", "scriptTask", "connector", "class", "formHandlerClass", "variableMappingClass" -> true;
            case "scriptFormat", "language", "connectorId", "expressionLanguage" -> true;
            default -> false;
        };
    }

    private static String found(String name) {
        return Optional.ofNullable(KNOWN_BY.get(name)).orElse("'" + name + "'") + " må ikke bruges";
    }

    private static String instead(String name) {
        return INSTEAD.getOrDefault(name, KNOWN_BY.containsKey(name) && !name.equals("import") ? STEPS : "");
    }
}
