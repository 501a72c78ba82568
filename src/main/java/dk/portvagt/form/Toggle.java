package dk.portvagt.form;

import java.util.Map;

/** A property of a form component that is on, off, or decided by a FEEL expression over the answers. */
public sealed interface Toggle {

    Toggle OFF = new Fixed(false);
    Toggle ON = new Fixed(true);

    boolean isOn(Feel feel, Map<String, Object> submitted);

    /** @param expression with or without the leading equals sign that marks FEEL in a schema */
    static Toggle feel(String expression) {
        return new Expression(expression.startsWith("=") ? expression.substring(1) : expression);
    }

    record Fixed(boolean value) implements Toggle {
        @Override
        public boolean isOn(Feel feel, Map<String, Object> submitted) {
            return value;
        }
    }

    record Expression(String feel) implements Toggle {
        @Override
        public boolean isOn(Feel engine, Map<String, Object> submitted) {
            return Boolean.TRUE.equals(engine.evaluate(feel, submitted));
        }
    }
}
