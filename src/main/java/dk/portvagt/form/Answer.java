package dk.portvagt.form;

/** What a field makes of a submitted value. */
sealed interface Answer {

    /** @param value what the variable gets: Long, String, Boolean, JsonNode, or null for an empty answer */
    record Accepted(Object value) implements Answer {}

    /** @param reason Danish, to be read after the field's label */
    record Refused(String reason) implements Answer {}
}
