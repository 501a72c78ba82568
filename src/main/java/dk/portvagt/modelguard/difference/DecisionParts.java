package dk.portvagt.modelguard.difference;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Splits a DMN file into its decisions with their columns and rules. */
final class DecisionParts {

    private static final Set<String> PARTS = Set.of("decision", "input", "output", "rule", "inputData");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "navn"),
            Map.entry("label", "overskrift"),
            Map.entry("typeRef", "type"),
            Map.entry("hitPolicy", "regel for flere træffere"),
            Map.entry("aggregation", "sammentælling"),
            Map.entry("inputExpression", "udtryk"),
            Map.entry("literalExpression", "udtryk"),
            Map.entry("inputValues", "mulige værdier"),
            Map.entry("outputValues", "mulige værdier"),
            Map.entry("description", "bemærkning"),
            Map.entry("requiredDecision", "bygger på beslutningen"),
            Map.entry("requiredInput", "bygger på"),
            Map.entry("href", "peger på"),
            Map.entry("historyTimeToLive", "historik gemmes"),
            Map.entry("versionTag", "versionsmærke"));

    private final Map<String, ModelPart> parts = new LinkedHashMap<>();

    private DecisionParts() {}

    /**
     * Splits a model.
     *
     * @return the parts by their ids
     */
    static Map<String, ModelPart> of(DecisionModel model) {
        DecisionParts parts = new DecisionParts();
        model.elements().filter(element -> !Xml.isDrawing(element)).forEach(parts::read);
        return parts.parts;
    }

    private void read(Element element) {
        Element owner = owner(element);
        if (owner == null) {
            return;
        }
        ModelPart part = parts.computeIfAbsent(owner.getAttribute("id"), id -> new ModelPart(describe(owner)));
        String property = property(element);
        if (element != owner) {
            part.say(property, Xml.text(element));
        }
        Xml.attributes(element)
                .filter(attribute -> !attribute.getLocalName().equals("id"))
                .forEach(attribute -> part.say(word(attribute.getLocalName()), attribute.getValue()));
    }

    /** Names the property of a text by the element that contains it. */
    private static String property(Element element) {
        if (element.getLocalName().equals("text")) {
            return property((Element) element.getParentNode());
        }
        return switch (element.getLocalName()) {
            case "inputEntry" -> "hvis " + column(element, "input");
            case "outputEntry" -> "så " + column(element, "output");
            default -> word(element.getLocalName());
        };
    }

    /** Returns the heading of the column of a rule's entry. */
    private static String column(Element entry, String kind) {
        List<Element> columns = siblings((Element) entry.getParentNode().getParentNode(), kind);
        int number =
                siblings((Element) entry.getParentNode(), entry.getLocalName()).indexOf(entry);
        return number < columns.size() ? label(columns.get(number)) : "kolonne " + (number + 1);
    }

    private static @Nullable Element owner(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (PARTS.contains(around.getLocalName())
                    && !around.getAttribute("id").isBlank()) {
                return around;
            }
        }
        return null;
    }

    private static String describe(Element part) {
        return switch (part.getLocalName()) {
            case "input" -> "kolonnen 'hvis " + label(part) + "'";
            case "output" -> "kolonnen 'så " + label(part) + "'";
            case "rule" ->
                "regel " + (siblings((Element) part.getParentNode(), "rule").indexOf(part) + 1);
            case "inputData" -> "inddata '" + label(part) + "'";
            default -> "beslutningen '" + label(part) + "'";
        };
    }

    private static String label(Element element) {
        return List.of("label", "name", "id").stream()
                .map(element::getAttribute)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<Element> siblings(Element around, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = around.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String word(String name) {
        return WORDS.getOrDefault(name, name);
    }
}
