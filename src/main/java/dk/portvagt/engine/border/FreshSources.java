package dk.portvagt.engine.border;

import dk.portvagt.form.FormSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Asks all {@link FormValues} of a form: the same for what a person is shown and for the check of what they submit. */
class FreshSources {

    private final List<FormValues> sources;

    FreshSources(List<FormValues> sources) {
        this.sources = sources;
    }

    /** Returns the values of the moment by the name of their variable, typed as the engine does that keeps them. */
    Map<String, TypedValue> of(FormSchema form, TaskEntity task, CommandContext context) {
        return context.runWithoutAuthorization(() -> sources.stream()
                .filter(source -> source.isFor(form))
                .flatMap(source -> source.of(task).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, value -> typed(value.getValue()))));
    }

    private static TypedValue typed(@Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            return SpinValues.jsonValue(json.toString()).create();
        }
        return value instanceof String text ? Variables.stringValue(text) : Variables.untypedValue(value);
    }
}
