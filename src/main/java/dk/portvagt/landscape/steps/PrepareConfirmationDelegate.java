package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ConfirmationVariables.REGISTER_CONFIRMED;
import static dk.portvagt.landscape.steps.ConfirmationVariables.REGISTER_CONTRACT;
import static dk.portvagt.landscape.steps.ConfirmationVariables.REGISTER_INTEGRATIONS;
import static dk.portvagt.landscape.steps.ConfirmationVariables.REGISTER_MISSING;
import static dk.portvagt.landscape.steps.ConfirmationVariables.REGISTER_PROCEDURES;
import static dk.portvagt.landscape.steps.ConfirmationVariables.SOLUTION_OPERATED;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.landscape.register.Facts;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.KnownSolution;
import dk.portvagt.landscape.register.Part;
import dk.portvagt.landscape.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form of the yearly confirmation with what the register knows, and tells what is missing. */
@Component
class PrepareConfirmationDelegate implements JavaDelegate {

    /** The form cannot add rows, so this is how many each confirmation can add. */
    private static final int EMPTY_ROWS = 4;

    private final Register register;

    PrepareConfirmationDelegate(Register register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        KnownSolution solution = register.find(number).orElseThrow();
        SOLUTION_OPERATED.on(execution).set(!solution.retired());
        REGISTER_CONTRACT.on(execution).set(solution.hasContract());
        REGISTER_MISSING.on(execution).set(missing(solution));
        REGISTER_CONFIRMED
                .on(execution)
                .set(
                        solution.confirmedOn() == null
                                ? "aldrig bekræftet"
                                : "bekræftet " + DanishDates.of(solution.confirmedOn()));
        Stream.of(Part.SOLUTION, Part.CONTRACT)
                .flatMap(part -> Field.of(part).stream())
                .forEach(field -> show(field, solution.facts().get(field).orElse(null), execution));
        List<Map<String, Object>> integrations = new ArrayList<>();
        register.integrations(number).forEach(integration -> {
            Map<String, Object> row = row(integration.facts());
            row.put("system", integration.system());
            integrations.add(row);
        });
        REGISTER_INTEGRATIONS.on(execution).set(Spin.JSON(withEmptyRows(integrations)));
        REGISTER_PROCEDURES
                .on(execution)
                .set(Spin.JSON(withEmptyRows(register.procedures(number).stream()
                        .map(PrepareConfirmationDelegate::row)
                        .toList())));
    }

    private static String missing(KnownSolution solution) {
        String missing = Stream.concat(
                        solution.facts().missing(Part.SOLUTION).stream(),
                        solution.hasContract() ? solution.facts().missing(Part.CONTRACT).stream() : Stream.of())
                .map(Field::danishName)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "intet om løsningen og dens kontrakt" : missing;
    }

    private static Map<String, Object> row(Facts facts) {
        Map<String, Object> row = new LinkedHashMap<>();
        facts.values().forEach((field, value) -> row.put(ConfirmationVariables.cell(field), cell(field, value)));
        return row;
    }

    /** A select takes the code, a text field the Danish text. */
    private static String cell(Field field, Object value) {
        return field.choices().isEmpty() ? field.write(value) : value.toString();
    }

    private static void show(Field field, @Nullable Object value, DelegateExecution execution) {
        switch (field.form()) {
            case COUNT ->
                ConfirmationVariables.count(field)
                        .on(execution)
                        .set(value == null ? null : ((Integer) value).longValue());
            case LIST -> ConfirmationVariables.list(field).on(execution).set(value == null ? null : Spin.JSON(value));
            case TEXT ->
                ConfirmationVariables.text(field)
                        .on(execution)
                        .set(value == null ? null : value instanceof LocalDate ? value.toString() : cell(field, value));
            default -> throw new IllegalArgumentException(field.name());
        }
    }

    private static List<Map<String, Object>> withEmptyRows(List<Map<String, Object>> rows) {
        List<Map<String, Object>> all = new ArrayList<>(rows);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            all.add(Map.of());
        }
        return all;
    }
}
