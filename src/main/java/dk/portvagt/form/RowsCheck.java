package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of a list: they must be the task's rows, in the same order, with answers.
 *
 * <p>form-js submits only the parts of a row that have a component. The result is therefore the given row with the
 * answers merged into it; a client cannot change any other part.
 */
final class RowsCheck {

    private final RowList rows;
    private final FormSituation situation;
    private final Map<String, @Nullable Object> answers;
    private final List<Fault> faults = new ArrayList<>();

    RowsCheck(RowList rows, FormSituation situation, Map<String, @Nullable Object> answers) {
        this.rows = rows;
        this.situation = situation;
        this.answers = answers;
    }

    List<Fault> faults() {
        return faults;
    }

    /**
     * Checks the rows.
     *
     * @return the given rows with the answers; valid only without faults
     */
    JsonNode check(JsonNode given, Submitted submitted) {
        if (given.isEmpty() && submitted.isNothing()) {
            return given;
        }
        if (!(submitted instanceof Submitted.Structure list)
                || !list.value().isArray()
                || list.value().size() != given.size()) {
            faults.add(new Fault(rows.label(), "skal have netop de " + given.size() + " rækker, opgaven kom med"));
            return given;
        }
        ArrayNode result = Submitted.Json.MAPPER.createArrayNode();
        for (int i = 0; i < given.size(); i++) {
            result.add(new Row(i + 1, given.get(i), list.value().get(i)).check());
        }
        return result;
    }

    /** Describes one row: its number as the user counts, its given and its submitted content. */
    private final class Row {

        private final int number;
        private final JsonNode given;
        private final JsonNode sent;
        private final ObjectNode result;
        private final Set<String> answerable = new HashSet<>();
        private final Map<String, @Nullable Object> seen = new HashMap<>(answers);

        Row(int number, JsonNode given, JsonNode sent) {
            this.number = number;
            this.given = given;
            this.sent = sent;
            this.result = given.deepCopy();
        }

        ObjectNode check() {
            Map<String, @Nullable Object> self = new HashMap<>();
            given.fieldNames().forEachRemaining(name -> self.put(name, plain(given.path(name))));
            sent.fieldNames().forEachRemaining(name -> self.put(name, plain(sent.path(name))));
            seen.putAll(self);
            seen.put("this", self);
            rows.components().forEach(component -> check(component, false));
            refuseChanges();
            return result;
        }

        private void check(FormComponent component, boolean parentHidden) {
            boolean hidden = parentHidden || component.hidden().isOn(situation, seen);
            if (component instanceof FieldGroup group) {
                group.components().forEach(child -> check(child, hidden));
            } else if (component instanceof FormField field) {
                check(field, hidden);
            }
        }

        private void check(FormField field, boolean hidden) {
            Submitted value = Submitted.of(sent.path(field.key()));
            if (hidden) {
                answerable.add(field.key());
                result.putNull(field.key());
                if (!value.isNothing()) {
                    fault(field, "hører ikke til rækken, som den ellers er udfyldt");
                }
            } else if (!field.readOnly().isOn(situation, seen)) {
                answerable.add(field.key());
                Answer answer = new FieldCheck(situation, seen).check(field, value);
                if (answer instanceof Answer.Accepted it) {
                    result.set(field.key(), Submitted.Json.MAPPER.valueToTree(it.value()));
                } else if (answer instanceof Answer.Refused it) {
                    fault(field, it.reason());
                }
            }
        }

        private void refuseChanges() {
            sent.fieldNames().forEachRemaining(name -> {
                Object before = plain(given.path(name));
                Object after = plain(sent.path(name));
                if (!answerable.contains(name) && after != null && !after.equals(before)) {
                    faults.add(new Fault(rowName(), "'" + name + "' må ikke ændres"));
                }
            });
        }

        private @Nullable Object plain(JsonNode value) {
            return Submitted.of(value).plain();
        }

        private void fault(FormField field, String reason) {
            faults.add(new Fault(rowName() + ", " + field.displayName(), reason));
        }

        private String rowName() {
            return rows.label() + ", nr. " + number;
        }
    }
}
