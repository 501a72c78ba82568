package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Resolves the options of a field for the current task. */
final class KnownOptions {

    private KnownOptions() {}

    static List<Option> of(FormField field, FormSituation situation, Map<String, @Nullable Object> submitted) {
        Options source = field.options().orElseThrow();
        if (source instanceof Options.Fixed fixed) {
            return fixed.options();
        }
        if (source instanceof Options.FromVariable variable) {
            return situation.list(variable.name()).map(KnownOptions::of).orElse(List.of());
        }
        Object value = situation.evaluate(((Options.FromExpression) source).feel(), submitted);
        return value == null ? List.of() : of(Submitted.Json.MAPPER.valueToTree(value));
    }

    private static List<Option> of(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.isObject()
                        ? new Option(
                                item.path("label").asText(), item.path("value").asText())
                        : new Option(item.asText(), item.asText()))
                .toList();
    }
}
