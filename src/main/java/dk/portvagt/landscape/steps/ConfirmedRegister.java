package dk.portvagt.landscape.steps;

import dk.portvagt.landscape.register.Facts;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.Part;
import dk.portvagt.text.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the owner says is right.
 *
 * @param facts of the solution and its contract
 * @param integrations by the name of the other system
 */
record ConfirmedRegister(Facts facts, Map<String, Facts> integrations, List<Facts> procedures) {

    /** Reads the form's answers; refuses what cannot be read, with everything that is to be corrected. */
    static Outcome<ConfirmedRegister> read(VariableScope scope, boolean hasContract) {
        List<String> problems = new ArrayList<>();
        Map<Field, Object> all = new EnumMap<>(Field.class);
        all.putAll(
                facts(Part.SOLUTION, "", field -> typed(field, scope), problems).values());
        if (hasContract) {
            all.putAll(facts(Part.CONTRACT, "", field -> typed(field, scope), problems)
                    .values());
        }
        Map<String, Facts> integrations = integrations(scope, problems);
        List<Facts> procedures = procedures(scope, problems);
        return problems.isEmpty()
                ? Outcome.done(new ConfirmedRegister(Facts.of(all), integrations, procedures))
                : Outcome.refused(String.join(" ", problems));
    }

    private static Map<String, Facts> integrations(VariableScope scope, List<String> problems) {
        Map<String, Facts> integrations = new LinkedHashMap<>();
        for (SpinJsonNode row :
                rows(ConfirmationVariables.REGISTER_INTEGRATIONS.from(scope).getOrNull())) {
            String system = cell(row, "system");
            Facts facts = facts(
                    Part.INTEGRATION,
                    "Integrationen med " + system + ": ",
                    field -> cell(row, ConfirmationVariables.cell(field)),
                    problems);
            boolean twice = integrations.keySet().stream().anyMatch(system::equalsIgnoreCase);
            if (!system.isEmpty() && twice) {
                problems.add("Systemet %s står to gange. Skriv hvert system i én række.".formatted(system));
            } else if (!system.isEmpty()) {
                integrations.put(system, facts);
            }
        }
        return integrations;
    }

    private static List<Facts> procedures(VariableScope scope, List<String> problems) {
        List<Facts> procedures = new ArrayList<>();
        for (SpinJsonNode row :
                rows(ConfirmationVariables.REGISTER_PROCEDURES.from(scope).getOrNull())) {
            Facts facts = facts(Part.PROCEDURE, "", field -> cell(row, ConfirmationVariables.cell(field)), problems);
            if (facts.get(Field.PROCEDURE).isPresent()) {
                procedures.add(facts);
            } else if (!facts.values().isEmpty()) {
                problems.add("En lokal arbejdsgang har intet navn. Skriv, hvad I gør på jeres egen måde.");
            }
        }
        return procedures;
    }

    private static Facts facts(Part part, String where, Function<Field, String> typed, List<String> problems) {
        Map<Field, Object> values = new EnumMap<>(Field.class);
        for (Field field : Field.of(part)) {
            String text = typed.apply(field).strip();
            if (!text.isEmpty()) {
                Outcome<Object> value = field.parse(text);
                value.refusal().ifPresent(reason -> problems.add(where + field.danishName() + ": " + reason));
                if (value instanceof Outcome.Done<Object> done) {
                    values.put(field, done.value());
                }
            }
        }
        return Facts.of(values);
    }

    private static List<SpinJsonNode> rows(@Nullable SpinJsonNode list) {
        return list == null ? List.of() : list.elements();
    }

    private static String typed(Field field, VariableScope scope) {
        return switch (field.form()) {
            case COUNT ->
                ConfirmationVariables.count(field)
                        .from(scope)
                        .getOptional()
                        .map(String::valueOf)
                        .orElse("");
            case LIST ->
                rows(ConfirmationVariables.list(field).from(scope).getOrNull()).stream()
                        .map(SpinJsonNode::stringValue)
                        .collect(Collectors.joining(", "));
            case TEXT -> ConfirmationVariables.text(field).from(scope).getOrDefault("");
        };
    }

    private static String cell(SpinJsonNode row, String cell) {
        return row.hasProp(cell) && row.prop(cell).isString()
                ? row.prop(cell).stringValue().strip()
                : "";
    }
}
