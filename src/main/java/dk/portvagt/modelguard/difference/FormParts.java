package dk.portvagt.modelguard.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.modelguard.model.FormModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Splits a form into its fields and texts. */
final class FormParts {

    /** Excludes the position of a field and the tool that wrote the form: both are irrelevant to the reader. */
    private static final Set<String> SILENT = Set.of(
            "components", "id", "layout", "exporter", "schemaVersion", "executionPlatform", "executionPlatformVersion");

    private static final int LONGEST_NAME = 50;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("key", "variabel"),
            Map.entry("path", "variabel"),
            Map.entry("type", "slags"),
            Map.entry("label", "ledetekst"),
            Map.entry("description", "hjælpetekst"),
            Map.entry("text", "tekst"),
            Map.entry("values", "valgmuligheder"),
            Map.entry("valuesKey", "valgmuligheder fra"),
            Map.entry("valuesExpression", "valgmuligheder fra"),
            Map.entry("defaultValue", "udfyldt med"),
            Map.entry("validate", "krav"),
            Map.entry("conditional", "skjules, når"),
            Map.entry("readonly", "kan ikke ændres"),
            Map.entry("disabled", "kan ikke bruges"),
            Map.entry("appearance", "udseende"),
            Map.entry("columns", "kolonner"),
            Map.entry("dataSource", "rækker fra"));

    private final Map<String, ModelPart> parts = new LinkedHashMap<>();

    private FormParts() {}

    /**
     * Splits a model.
     *
     * @return the parts by their ids
     */
    static Map<String, ModelPart> of(FormModel model) {
        FormParts parts = new FormParts();
        parts.say(parts.part("", "formularen"), model.json());
        parts.read(model.json());
        return parts.parts;
    }

    private void read(JsonNode around) {
        for (JsonNode component : around.path("components")) {
            say(part(id(component), describe(component)), component);
            read(component);
        }
    }

    private ModelPart part(String id, String name) {
        return parts.computeIfAbsent(id, unknown -> new ModelPart(name));
    }

    private void say(ModelPart part, JsonNode json) {
        json.properties().stream()
                .filter(property -> !SILENT.contains(property.getKey()))
                .forEach(property ->
                        part.say(WORDS.getOrDefault(property.getKey(), property.getKey()), text(property.getValue())));
    }

    /** Formats a value for analysts: "mindst 3, højst 5" is written "min 3, max 5". */
    private static String text(JsonNode value) {
        if (value.isValueNode()) {
            return value.asText();
        }
        StringBuilder text = new StringBuilder();
        if (value.isArray()) {
            value.forEach(item -> text.append(text.isEmpty() ? "" : "; ").append(text(item)));
        } else {
            value.properties()
                    .forEach(item -> text.append(text.isEmpty() ? "" : ", ")
                            .append(item.getKey())
                            .append(' ')
                            .append(text(item.getValue())));
        }
        return text.toString();
    }

    private static String id(JsonNode component) {
        return component.path("id").asText(component.path("key").asText());
    }

    private static String describe(JsonNode component) {
        String kind = switch (component.path("type").asText()) {
            case "text", "html" -> "teksten";
            case "group" -> "gruppen";
            case "dynamiclist" -> "listen";
            case "table" -> "tabellen";
            case "separator" -> "stregen";
            case "button" -> "knappen";
            default -> "feltet";
        };
        return kind + " '" + shortened(name(component)) + "'";
    }

    private static String name(JsonNode component) {
        for (String property : new String[] {"label", "dateLabel", "text", "key"}) {
            String text = component.path(property).asText();
            if (!text.isBlank()) {
                return text.replaceAll("\\s+", " ");
            }
        }
        return id(component);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + " …";
    }
}
