package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a choice of one or several of the options that the form offers. */
final class ChoiceCheck {

    private final List<Option> options;

    ChoiceCheck(List<Option> options) {
        this.options = options;
    }

    Answer one(Submitted value) {
        return value instanceof Submitted.Text text && isKnown(text.value())
                ? new Answer.Accepted(text.value())
                : unknown(value instanceof Submitted.Text text ? "'" + text.value() + "'" : "svaret");
    }

    Answer several(FormField field, Submitted value) {
        if (!(value instanceof Submitted.Structure structure)
                || !structure.value().isArray()) {
            return new Answer.Refused("skal være en liste af svar");
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (JsonNode item : structure.value()) {
            if (!item.isTextual() || !isKnown(item.asText())) {
                return unknown("'" + item.asText() + "'");
            }
            chosen.add(item.asText());
        }
        if (chosen.isEmpty() && field.limits().required()) {
            return new Answer.Refused("skal udfyldes");
        }
        ArrayNode list = Submitted.Json.MAPPER.createArrayNode();
        chosen.forEach(list::add);
        return new Answer.Accepted(list);
    }

    private boolean isKnown(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    private Answer unknown(String given) {
        String known = options.stream().map(Option::label).collect(Collectors.joining(", "));
        return new Answer.Refused(given + " er ikke en af mulighederne: " + known);
    }
}
