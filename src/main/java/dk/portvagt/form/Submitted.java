package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** One value as it arrived, before anybody has judged it. */
public sealed interface Submitted {

    /** Nothing was answered: absent, null, or a text of blanks only. */
    record Nothing() implements Submitted {}

    /** A text without blanks around it. */
    record Text(String value) implements Submitted {}

    record Amount(BigDecimal value) implements Submitted {}

    record Tick(boolean value) implements Submitted {}

    /** A list or an object. */
    record Structure(JsonNode value) implements Submitted {}

    /** A value no form sends: an object, a file, a number that is none. */
    record Unusable() implements Submitted {}

    /** What FEEL sees of it; null for nothing. */
    default Object plain() {
        if (this instanceof Text text) {
            return text.value();
        }
        if (this instanceof Amount amount) {
            return amount.value();
        }
        if (this instanceof Tick tick) {
            return tick.value();
        }
        return this instanceof Structure structure ? Json.MAPPER.convertValue(structure.value(), Object.class) : null;
    }

    default boolean isNothing() {
        return this instanceof Nothing;
    }

    /** @param value a plain Java value: null, text, number, boolean, JSON, collection or map */
    static Submitted of(Object value) {
        if (value == null) {
            return new Nothing();
        }
        if (value instanceof String text) {
            return text.isBlank() ? new Nothing() : new Text(text.strip());
        }
        if (value instanceof Boolean tick) {
            return new Tick(tick);
        }
        if (value instanceof Number number) {
            return amount(number);
        }
        if (value instanceof JsonNode json) {
            return of(json);
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return new Structure(Json.MAPPER.valueToTree(value));
        }
        return new Unusable();
    }

    private static Submitted of(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return new Nothing();
        }
        if (json.isTextual()) {
            return of(json.asText());
        }
        if (json.isBoolean()) {
            return new Tick(json.asBoolean());
        }
        return json.isNumber() ? amount(json.numberValue()) : new Structure(json);
    }

    private static Submitted amount(Number number) {
        try {
            return new Amount(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            // NaN and the infinities are doubles, but not numbers one can reckon with.
            return new Unusable();
        }
    }

    /** The one JSON mapper of the values. */
    final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();

        private Json() {}
    }
}
