package dk.portvagt.web.cockpit.history;

import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Formats values as text, shortened to a length that suits a page. */
final class ShownValue {

    private static final int LONGEST = 2000;

    private ShownValue() {}

    static @Nullable String of(@Nullable TypedValue value) {
        if (value == null) {
            return null;
        }
        if (value instanceof FileValue file) {
            return "Fil: " + file.getFilename();
        }
        if (value instanceof BytesValue) {
            return "Rå data";
        }
        // The stored text says as much as the object, and is not deserialized, which could run code.
        Object shown = value instanceof SerializableValue kept ? kept.getValueSerialized() : value.getValue();
        if (shown == null) {
            return null;
        }
        String text = shown.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
