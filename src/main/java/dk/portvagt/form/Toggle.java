package dk.portvagt.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Switches a property of a form component: on, off, or computed by a FEEL expression over the answers. */
public sealed interface Toggle {

    Toggle OFF = new Fixed(false);
    Toggle ON = new Fixed(true);

    boolean isOn(Feel feel, Map<String, @Nullable Object> submitted);

    /**
     * Creates a computed toggle.
     *
     * @param expression with or without the leading equals sign that marks FEEL in a schema
     */
    static Toggle feel(String expression) {
        return new Expression(expression.startsWith("=") ? expression.substring(1) : expression);
    }

    record Fixed(boolean value) implements Toggle {
        @Override
        public boolean isOn(Feel feel, Map<String, @Nullable Object> submitted) {
            return value;
        }
    }

    record Expression(String feel) implements Toggle {
        @Override
        public boolean isOn(Feel engine, Map<String, @Nullable Object> submitted) {
            return Boolean.TRUE.equals(engine.evaluate(feel, submitted));
        }
    }
}
