package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** A situation with the variables of a map and the engine's FEEL. */
record MapSituation(Map<String, Object> variables, LocalDate today) implements FormSituation {

    private static final FeelEngine FEEL = feel();

    /** With 1 June 2026 as today. */
    MapSituation(Map<String, Object> variables) {
        this(variables, LocalDate.of(2026, 6, 1));
    }

    private static FeelEngine feel() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.buildEngine();
        return configuration.getFeelEngine();
    }

    @Override
    public Object evaluate(String expression, Map<String, Object> submitted) {
        Map<String, Object> all = new HashMap<>(variables);
        all.putAll(submitted);
        return FEEL.evaluateSimpleExpression(expression, Variables.fromMap(all).asVariableContext());
    }

    @Override
    public boolean hasVariable(String name) {
        return variables.containsKey(name);
    }

    @Override
    public Optional<JsonNode> list(String variable) {
        return hasVariable(variable)
                ? Optional.of(Submitted.Json.MAPPER.valueToTree(variables.get(variable)))
                : Optional.empty();
    }
}
