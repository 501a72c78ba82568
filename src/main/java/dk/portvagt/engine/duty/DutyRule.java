package dk.portvagt.engine.duty;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Who must not complete a task.
 *
 * @param variables names of the variables that hold their user ids
 * @param text the rule in Danish, as a sentence without full stop
 */
public record DutyRule(List<String> variables, String text) {

    /** Property of a user task: variables with the people it is not for, separated by commas. */
    public static final String PROPERTY = "notCompletedBy";

    /** Property of a user task: the rule in Danish. */
    public static final String TEXT_PROPERTY = "notCompletedByRule";

    /** The value for a task that looks like a decision and excludes nobody: said, not forgotten. */
    public static final String NOBODY = "nobody";

    private static final String SEPARATOR = "[,\\s]+";

    /** Empty where the properties of the task exclude nobody. */
    static Optional<DutyRule> of(Map<String, String> properties) {
        return Optional.ofNullable(properties.get(PROPERTY))
                .filter(value -> !value.isBlank() && !value.strip().equals(NOBODY))
                .map(value -> new DutyRule(
                        names(value), properties.getOrDefault(TEXT_PROPERTY, "Opgaven kræver en anden person")));
    }

    /** What a value of the property lists. */
    public static List<String> names(String value) {
        return Arrays.stream(value.split(SEPARATOR))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** The people of a variable and one more, as {@link #PROPERTY} reads them. */
    public static String with(String people, String person) {
        return Stream.concat(people(people), Stream.of(person)).distinct().collect(Collectors.joining(","));
    }

    /** The user ids in a variable's value: one, several separated by commas, or a list. */
    public static Stream<String> people(Object value) {
        if (value instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false).flatMap(DutyRule::people);
        }
        return value == null ? Stream.empty() : names(value.toString()).stream();
    }
}
