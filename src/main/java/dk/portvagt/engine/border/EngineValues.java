package dk.portvagt.engine.border;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.form.Submitted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** Translates between the engine's typed values and those of the form check. */
final class EngineValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineValues() {}

    static Map<String, Submitted> read(Map<String, Object> variables) {
        VariableMap typed = Variables.fromMap(variables);
        Map<String, Submitted> read = new HashMap<>();
        typed.keySet().forEach(name -> read.put(name, read(typed.<TypedValue>getValueTyped(name))));
        return read;
    }

    private static Submitted read(@Nullable TypedValue value) {
        if (value instanceof JsonValue) {
            return json(value).map(Submitted::of).orElseGet(Submitted.Unusable::new);
        }
        if (value instanceof SerializableValue || value instanceof PrimitiveValue<?>) {
            // An object is read only if Java code handed it over: objects from REST stay serialized.
            boolean plain = value instanceof PrimitiveValue<?>
                    || value instanceof SerializableValue object && object.isDeserialized();
            return plain ? Submitted.of(value.getValue()) : new Submitted.Unusable();
        }
        return Submitted.of(value == null ? null : value.getValue());
    }

    /** Returns the JSON of a value, empty if it holds none or invalid JSON. */
    static Optional<JsonNode> json(@Nullable TypedValue value) {
        if (!(value instanceof JsonValue json)) {
            return Optional.empty();
        }
        String text = json.getValueSerialized();
        if (text == null && json.isDeserialized() && json.getValue() != null) {
            text = json.getValue().toString();
        }
        try {
            return text == null ? Optional.empty() : Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static VariableMap write(Map<String, Object> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((name, value) -> variables.putValueTyped(
                name,
                value instanceof JsonNode json
                        ? SpinValues.jsonValue(json.toString()).create()
                        : Variables.untypedValue(value)));
        return variables;
    }
}
