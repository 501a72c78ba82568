package dk.portvagt.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates an expression of a form; implemented with the engine's own FEEL, which the decisions use as well. */
@FunctionalInterface
public interface Feel {

    /**
     * Evaluates an expression.
     *
     * @param expression FEEL without the leading equals sign
     * @param submitted values that take precedence over the variables of the same name
     * @return null also when the expression cannot be evaluated, as in form-js
     */
    @Nullable
    Object evaluate(String expression, Map<String, @Nullable Object> submitted);
}
