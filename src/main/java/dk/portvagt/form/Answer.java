package dk.portvagt.form;

import org.jspecify.annotations.Nullable;

/** Holds a field's verdict on a submitted value. */
sealed interface Answer {

    /**
     * Accepts the value.
     *
     * @param value the variable's value: Long, String, Boolean, JsonNode, or null for an empty answer
     */
    record Accepted(@Nullable Object value) implements Answer {}

    /**
     * Refuses the value.
     *
     * @param reason Danish, to be read after the field's label
     */
    record Refused(String reason) implements Answer {}
}
