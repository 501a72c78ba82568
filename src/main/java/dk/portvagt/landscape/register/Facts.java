package dk.portvagt.landscape.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Holds what is known of a solution or of something that belongs to it: each known field with its value. */
public final class Facts {

    private final Map<Field, Object> values;

    private Facts(Map<Field, Object> values) {
        EnumMap<Field, Object> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        this.values = Collections.unmodifiableMap(copy);
    }

    public static Facts of(Map<Field, Object> values) {
        return new Facts(values);
    }

    /** Returns the known values. */
    public Map<Field, Object> values() {
        return values;
    }

    /** Returns the value; empty when nobody has said it. */
    public Optional<Object> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Returns the value in Danish; empty when nobody has said it. */
    public String text(Field field) {
        return field.write(values.get(field));
    }

    /** Returns the fields of the part that nobody has said. */
    public List<Field> missing(Part part) {
        return Field.of(part).stream()
                .filter(field -> !values.containsKey(field))
                .toList();
    }

    /** Returns the fields that these facts would change, each with "before → after" in Danish. */
    public Map<Field, String> differencesFrom(Facts before) {
        Map<Field, String> differences = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            // Amounts differ in scale only: what a person reads decides.
            if (!field.write(value).equals(before.text(field))) {
                differences.put(
                        field,
                        "%s → %s"
                                .formatted(
                                        before.values.containsKey(field) ? before.text(field) : "mangler",
                                        field.write(value)));
            }
        });
        return differences;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && facts.values.equals(values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
