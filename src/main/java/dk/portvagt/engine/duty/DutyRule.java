package dk.portvagt.engine.duty;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Names the people who must not complete a task.
 *
 * @param variables names of the variables that hold their user ids
 * @param text the rule in Danish, as a sentence without full stop
 */
public record DutyRule(List<String> variables, String text) {

    /** Names a user task's property: variables with the excluded people, separated by commas. */
    public static final String PROPERTY = "notCompletedBy";

    /** Names a user task's property: the rule in Danish. */
    public static final String TEXT_PROPERTY = "notCompletedByRule";

    /** Marks a task that looks like a decision but excludes nobody: the author did not forget the rule. */
    public static final String NOBODY = "nobody";

    private static final String SEPARATOR = "[,\\s]+";

    /** Returns empty if the properties of the task exclude nobody. */
    static Optional<DutyRule> of(Map<String, String> properties) {
        return Optional.ofNullable(properties.get(PROPERTY))
                .filter(value -> !value.isBlank() && !value.strip().equals(NOBODY))
                .map(value -> new DutyRule(
                        names(value), properties.getOrDefault(TEXT_PROPERTY, "Opgaven kræver en anden person")));
    }

    /** Splits a value of the property. */
    public static List<String> names(String value) {
        return Arrays.stream(value.split(SEPARATOR))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Adds a person to the people of a variable, as {@link #PROPERTY} reads them. */
    public static String with(String people, String person) {
        return Stream.concat(people(people), Stream.of(person)).distinct().collect(Collectors.joining(","));
    }

    /**
     * Returns the user ids in a variable's value: one, several separated by commas, or a list.
     *
     * @param value null without any user id
     */
    public static Stream<String> people(@Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false).flatMap(DutyRule::people);
        }
        return value == null ? Stream.empty() : names(value.toString()).stream();
    }
}
