package dk.portvagt.modelguard.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An element template of Camunda 7, as Camunda Modeler reads it.
 *
 * @param id what elements refer to in {@code camunda:modelerTemplate}; it must never change
 * @param entriesVisible always true: what a template does not know, an analyst can still set
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Template(
        String name,
        String id,
        String description,
        List<String> appliesTo,
        Map<String, String> elementType,
        Category category,
        Map<String, String> icon,
        boolean entriesVisible,
        List<Property> properties) {

    record Category(String id, String name) {}

    /** A field of the properties panel, or a value behind it that stays as it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Property(
            String label,
            String description,
            String type,
            Object value,
            List<Choice> choices,
            Map<String, Object> binding,
            Map<String, Object> constraints) {

        static Property fixed(Object value, Map<String, Object> binding) {
            return new Property(null, null, "Hidden", value, null, binding, null);
        }

        static Property text(String label, String description, String value, Map<String, Object> binding) {
            return new Property(label, description, "String", value, null, binding, Map.of("notEmpty", true));
        }

        /** A text that may be left empty; what is written has to match. */
        static Property matching(
                String label,
                String description,
                String value,
                String pattern,
                String otherwise,
                Map<String, Object> binding) {
            Map<String, String> rule = new TreeMap<>(Map.of("value", pattern, "message", otherwise));
            return new Property(label, description, "String", value, null, binding, Map.of("pattern", rule));
        }

        /** A text of several lines. */
        static Property lines(String label, String description, Map<String, Object> binding) {
            return new Property(label, description, "Text", null, null, binding, Map.of("notEmpty", true));
        }

        /** A choice whose first entry stands for nothing. */
        static Property optional(String label, String description, List<Choice> choices, Map<String, Object> binding) {
            return new Property(label, description, "Dropdown", choices.get(0).value(), choices, binding, null);
        }

        static Property choice(
                String label, String description, String value, List<Choice> choices, Map<String, Object> binding) {
            return new Property(label, description, "Dropdown", value, choices, binding, Map.of("notEmpty", true));
        }
    }

    record Choice(String name, @JsonProperty("value") String value) {}

    static Template of(
            String kind, String id, String name, String description, Category category, String icon, String... also) {
        String type = "bpmn:" + kind;
        List<String> appliesTo = new ArrayList<>(List.of("bpmn:Task", type));
        appliesTo.addAll(List.of(also));
        return new Template(
                name,
                "portvagt." + id,
                description,
                appliesTo,
                Map.of("value", type),
                category,
                Map.of("contents", Words.icon(icon)),
                true,
                new ArrayList<>());
    }

    Template with(Property property) {
        properties.add(property);
        return this;
    }
}
