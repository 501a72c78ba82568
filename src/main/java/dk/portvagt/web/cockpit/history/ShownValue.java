package dk.portvagt.web.cockpit.history;

import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Values as text, none of them longer than a page bears. */
final class ShownValue {

    private static final int LONGEST = 2000;

    private ShownValue() {}

    static String of(TypedValue value) {
        if (value == null) {
            return null;
        }
        if (value instanceof FileValue file) {
            return "Fil: " + file.getFilename();
        }
        if (value instanceof BytesValue) {
            return "Rå data";
        }
        // Not read back into an object: the text it is kept as tells as much, and makes nothing of what stands in it.
        Object shown = value instanceof SerializableValue kept ? kept.getValueSerialized() : value.getValue();
        if (shown == null) {
            return null;
        }
        String text = shown.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
