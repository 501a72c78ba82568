package dk.portvagt.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.portvagt.DanishDay;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a form from its schema alone, as a person who answers every field that is shown but a choice that may be
 * left open: so it counts what a form asks, whoever changes it. What the form shows already is left as it stands.
 */
public final class FormRobot {

    private static final String TEXT = "Som aftalt med kontoret";
    /** An answer may show a field that depends on it, and that field's answer another one. */
    private static final int ROUNDS = 5;

    private final FormSchema form;
    private final MapSituation situation;
    private final Map<String, ?> chosen;

    private Map<String, Object> answers = new LinkedHashMap<>();
    private int fields;
    private int filledIn;

    private FormRobot(FormSchema form, Map<String, Object> variables, Map<String, ?> chosen) {
        this.form = form;
        this.situation = new MapSituation(variables, DanishDay.today());
        this.chosen = chosen;
    }

    /**
     * Fills in the form.
     *
     * @param variables what the task shows, lists as plain Java lists
     * @param chosen the answers that make a difference, by field; a field that is not shown ignores its own
     */
    public static Filled fills(FormSchema form, Map<String, Object> variables, Map<String, ?> chosen) {
        return new FormRobot(form, variables, chosen).fill();
    }

    /**
     * A form that was filled in.
     *
     * @param answers plain Java values; a list of rows or ticks as {@link JsonNode}
     * @param fields inputs that were shown and could be answered, each cell of a row on its own
     * @param filledIn how many of them held an answer already
     */
    public record Filled(Map<String, Object> answers, int fields, int filledIn) {}

    private Filled fill() {
        answers.putAll(chosen);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Object> before = answers;
            answers = new LinkedHashMap<>();
            fields = 0;
            filledIn = 0;
            form.components().forEach(component -> fill(component, before));
            if (answers.equals(before)) {
                return new Filled(answers, fields, filledIn);
            }
        }
        throw new AssertionError("The fields of " + form.id() + " never come to rest");
    }

    private void fill(FormComponent component, Map<String, Object> seen) {
        if (component.hidden().isOn(situation, seen)) {
            return;
        }
        if (component instanceof FieldGroup group) {
            group.components().forEach(child -> fill(child, seen));
        } else if (component instanceof FormField field && !field.readOnly().isOn(situation, seen)) {
            count(situation.variables().get(field.key()));
            answers.put(
                    field.key(), answer(field, seen, situation.variables().get(field.key()), chosen.get(field.key())));
        } else if (component instanceof RowList rows) {
            ArrayNode filled = Submitted.Json.MAPPER.createArrayNode();
            situation.list(rows.key()).ifPresent(given -> given.forEach(row -> filled.add(fill(rows, row, seen))));
            answers.put(rows.key(), filled);
        }
    }

    private ObjectNode fill(RowList rows, JsonNode given, Map<String, Object> answered) {
        ObjectNode row = given.deepCopy();
        Map<String, Object> seen = new HashMap<>(answered);
        rows.components().forEach(component -> fill(component, row, seen));
        return row;
    }

    private void fill(FormComponent component, ObjectNode row, Map<String, Object> seen) {
        Map<String, Object> self = new HashMap<>();
        row.fields()
                .forEachRemaining(cell ->
                        self.put(cell.getKey(), Submitted.of(cell.getValue()).plain()));
        seen.putAll(self);
        seen.put("this", self);
        if (component.hidden().isOn(situation, seen)) {
            return;
        }
        if (component instanceof FieldGroup group) {
            group.components().forEach(child -> fill(child, row, seen));
        } else if (component instanceof FormField field && !field.readOnly().isOn(situation, seen)) {
            Object shown = self.get(field.key());
            count(shown);
            row.set(
                    field.key(),
                    Submitted.Json.MAPPER.valueToTree(answer(field, seen, shown, chosen.get(field.key()))));
        }
    }

    private void count(Object shown) {
        fields++;
        // An unticked box looks like an answer and is none.
        if (shown != null && !shown.equals("") && !shown.equals(false)) {
            filledIn++;
        }
    }

    private @Nullable Object answer(FormField field, Map<String, Object> seen, Object shown, Object choice) {
        if (choice != null) {
            return choice;
        }
        if (shown != null && !shown.equals("")) {
            return shown instanceof List<?> list ? Submitted.Json.MAPPER.valueToTree(list) : shown;
        }
        if (field.type().hasOptions() && !field.limits().required()) {
            return null;
        }
        return switch (field.type()) {
            case CHECKBOX -> field.limits().required();
            case DATE -> DanishDay.today().toString();
            case NUMBER -> number(field, seen);
            case TEXTFIELD, TEXTAREA -> text(field, seen);
            case RADIO, SELECT -> options(field, seen).get(0).value();
            case CHECKLIST, TAGLIST ->
                Submitted.Json.MAPPER
                        .createArrayNode()
                        .add(options(field, seen).get(0).value());
        };
    }

    private List<Option> options(FormField field, Map<String, Object> seen) {
        List<Option> options = KnownOptions.of(field, situation, seen);
        if (options.isEmpty()) {
            throw new AssertionError("Nothing to choose in " + field.key() + " of " + form.id());
        }
        return options;
    }

    private Long number(FormField field, Map<String, Object> seen) {
        return field.limits()
                .min()
                .value(situation, seen)
                .filter(least -> least.signum() > 0)
                .map(BigDecimal::longValue)
                .orElse(1L);
    }

    private @Nullable String text(FormField field, Map<String, Object> seen) {
        if (field.limits().pattern().isPresent()) {
            if (!field.limits().required()) {
                return null;
            }
            throw new AssertionError("A choice is needed for " + field.key() + " of " + form.id());
        }
        int least = length(field.limits().minLength(), seen).orElse(0);
        int most = length(field.limits().maxLength(), seen).orElse(TEXT.length() + least);
        String text = TEXT.repeat(1 + least / TEXT.length());
        return text.substring(0, Math.min(most, text.length())).strip();
    }

    private Optional<Integer> length(Limit limit, Map<String, Object> seen) {
        return limit.value(situation, seen).map(BigDecimal::intValue);
    }
}
