package dk.portvagt.modelguard.difference;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes a part of a model that an analyst sees as one thing: a step, an arrow, a rule, a field.
 *
 * @param name its kind and name: "opgaven 'Screen idéen'"
 * @param properties the values by the word for the property
 * @param names the names of other parts whose ids are values of properties
 */
record ModelPart(String name, Map<String, String> properties, Map<String, String> names) {

    ModelPart(String name) {
        this(name, new TreeMap<>(), new TreeMap<>());
    }

    /** Returns the value of a property for people to read; null if the part has no such property. */
    @Nullable
    String shown(String property) {
        String value = properties.get(property);
        return value == null ? null : names.getOrDefault(value, value);
    }

    /** Adds a reference to another part. It differs only if the id differs, whatever the name is. */
    void refer(String property, String id, String name) {
        say(property, id);
        names.put(id, name);
    }

    /**
     * Adds a property; two values under one word are joined.
     *
     * @param value null adds nothing
     */
    void say(String property, @Nullable String value) {
        String text = value == null ? "" : value.strip().replaceAll("[ \\t]+", " ");
        if (!text.isEmpty()) {
            properties.merge(property, text, (one, other) -> one + "; " + other);
        }
    }
}
