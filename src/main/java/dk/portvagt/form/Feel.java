package dk.portvagt.form;

import java.util.Map;

/** Evaluates an expression of a form; implemented with the engine's own FEEL, which the decisions use as well. */
@FunctionalInterface
public interface Feel {

    /**
     * @param expression FEEL without the leading equals sign
     * @param submitted values that go before the variables of the same name
     * @return null also when the expression cannot be evaluated, as form-js has it
     */
    Object evaluate(String expression, Map<String, Object> submitted);
}
