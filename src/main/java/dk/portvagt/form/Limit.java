package dk.portvagt.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bounds a number or a length: none, fixed, or computed by a FEEL expression over the answers. */
public sealed interface Limit {

    Limit NONE = new Fixed(Optional.empty());

    Optional<BigDecimal> value(Feel feel, Map<String, @Nullable Object> submitted);

    static Limit of(BigDecimal value) {
        return new Fixed(Optional.of(value));
    }

    record Fixed(Optional<BigDecimal> bound) implements Limit {
        @Override
        public Optional<BigDecimal> value(Feel feel, Map<String, @Nullable Object> submitted) {
            return bound;
        }
    }

    record Expression(String feel) implements Limit {
        @Override
        public Optional<BigDecimal> value(Feel engine, Map<String, @Nullable Object> submitted) {
            return engine.evaluate(feel, submitted) instanceof Number number
                    ? Optional.of(new BigDecimal(number.toString()))
                    : Optional.empty();
        }
    }
}
