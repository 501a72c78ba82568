package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds one submitted value before its check. */
public sealed interface Submitted {

    /** Stands for no answer: absent, null, or blank text. */
    record Nothing() implements Submitted {}

    /** Holds a text without surrounding blanks. */
    record Text(String value) implements Submitted {}

    record Amount(BigDecimal value) implements Submitted {}

    record Tick(boolean value) implements Submitted {}

    /** Holds a list or an object. */
    record Structure(JsonNode value) implements Submitted {}

    /** Stands for a value that no form sends: an object, a file, NaN or infinity. */
    record Unusable() implements Submitted {}

    /** Returns the value for FEEL; null for no answer. */
    default @Nullable Object plain() {
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

    /**
     * Classifies a value.
     *
     * @param value a plain Java value: null, text, number, boolean, JSON, collection or map
     */
    static Submitted of(@Nullable Object value) {
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
            // NaN and the infinities are doubles, but one cannot calculate with them.
            return new Unusable();
        }
    }

    /** Holds the JSON mapper of the values. */
    final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper();

        private Json() {}
    }
}
