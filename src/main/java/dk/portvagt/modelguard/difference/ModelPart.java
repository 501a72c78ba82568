package dk.portvagt.modelguard.difference;

import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a model that an analyst sees as one thing: a step, an arrow, a rule, a field.
 *
 * @param name what it is and is called: "opgaven 'Screen idéen'"
 * @param properties what can be said of it, by the word for it
 * @param names what people call other parts that the properties name by their ids
 */
record ModelPart(String name, Map<String, String> properties, Map<String, String> names) {

    ModelPart(String name) {
        this(name, new TreeMap<>(), new TreeMap<>());
    }

    /** The value of a property for people to read; null when there is none. */
    String shown(String property) {
        String value = properties.get(property);
        return value == null ? null : names.getOrDefault(value, value);
    }

    /** Says which other part it has to do with: it is another one only if its id is, whatever it is called. */
    void refer(String property, String id, String name) {
        say(property, id);
        names.put(id, name);
    }

    /** Says one more thing of it; what is said twice under one word stands side by side. */
    void say(String property, String value) {
        String text = value == null ? "" : value.strip().replaceAll("[ \\t]+", " ");
        if (!text.isEmpty()) {
            properties.merge(property, text, (one, other) -> one + "; " + other);
        }
    }
}
