package dk.portvagt.engine.border;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.form.FormSituation;
import dk.portvagt.form.MunicipalList;
import dk.portvagt.form.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the form check the variables of a task and the engine's FEEL over them. */
class EngineSituation implements FormSituation {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSituation.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable VariableScope scope;
    private final Function<MunicipalList, List<Option>> lists;
    private final Map<String, TypedValue> fresh;
    private final Clock clock;
    private final ProcessEngineConfigurationImpl engine;

    /**
     * Creates the situation of one check.
     *
     * @param scope null at a start, which has no variables yet
     * @param lists those of the form's municipality
     * @param fresh values of the moment that stand instead of variables
     */
    EngineSituation(
            @Nullable VariableScope scope,
            Function<MunicipalList, List<Option>> lists,
            Map<String, TypedValue> fresh,
            Clock clock,
            ProcessEngineConfigurationImpl engine) {
        this.scope = scope;
        this.lists = lists;
        this.fresh = fresh;
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    public boolean hasVariable(String name) {
        return fresh.containsKey(name) || scope != null && scope.hasVariable(name);
    }

    @Override
    public Optional<JsonNode> list(String variable) {
        Optional<MunicipalList> shared = MunicipalList.of(variable);
        if (shared.isPresent()) {
            return shared.map(lists).map(JSON::valueToTree);
        }
        return hasVariable(variable)
                ? EngineValues.json(value(variable, false)).filter(JsonNode::isArray)
                : Optional.empty();
    }

    private TypedValue value(String name, boolean deserialized) {
        return fresh.containsKey(name) ? fresh.get(name) : scope.getVariableTyped(name, deserialized);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> submitted) {
        try {
            return engine.getDmnEngineConfiguration()
                    .getFeelEngine()
                    .evaluateSimpleExpression(expression, new Layered(submitted));
        } catch (FeelException e) {
            // form-js also treats it as null; the log gives the analyst the reason.
            LOG.warn("An expression of a form cannot be evaluated: {}", expression, e);
            return null;
        }
    }

    /** Resolves submitted values before existing variables. */
    private final class Layered implements VariableContext {

        private final Map<String, Object> submitted;

        Layered(Map<String, Object> submitted) {
            this.submitted = submitted;
        }

        @Override
        public TypedValue resolve(String name) {
            return submitted.containsKey(name) ? Variables.untypedValue(submitted.get(name)) : value(name, true);
        }

        @Override
        public boolean containsVariable(String name) {
            return submitted.containsKey(name) || hasVariable(name);
        }

        @Override
        public Set<String> keySet() {
            Set<String> names = new HashSet<>(submitted.keySet());
            names.addAll(fresh.keySet());
            if (scope != null) {
                names.addAll(scope.getVariableNames());
            }
            return names;
        }
    }
}
