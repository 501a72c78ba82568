package dk.portvagt.form;

import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What somebody has told in one form of a case is not asked in another: the other one shows it read-only, or is named
 * here with its reason. So a new form that asks again fails here.
 */
class AskedOnceTest {

    /** The folders of the forms that one case can meet. */
    private static final List<String> JOURNEY = List.of(
            "it-acquisition",
            "idea-phase",
            "requirements-phase",
            "implementation-phase",
            "operation-phase",
            "contract-watch",
            "phase-out",
            "gate-review");

    /** Forms that show an earlier answer for correction or stand instead of others, and why. */
    private static final Map<String, String> CORRECTS = Map.ofEntries(
            Map.entry("idea-supplement", "the idea was not clear; everything is filled in"),
            Map.entry(
                    "technical-clarification",
                    "the requester may not know whether the solution uses AI; what the idea says is filled in"),
            Map.entry("funding-solution", "the plan does not fit the pool"),
            Map.entry("open-items", "an item of the closure was not in order"),
            Map.entry("invoice-clarification", "the invoice was refused"),
            Map.entry("contract-end", "the date may have been agreed in the contract's watch; it is filled in"),
            Map.entry("chair-decision", "the paper proposes the conditions, the chair sets them; they are filled in"),
            Map.entry("manager-decision", "instead of the chair; likewise"),
            Map.entry("owner-decision", "instead of the chair; likewise"),
            Map.entry("acceptance-test", "on the small track it asks what the project's status asks on the others"),
            Map.entry(
                    "mini-business-case",
                    "the idea already gave an estimate; its fields are shown only when it is to be corrected"),
            Map.entry(
                    "close-down", "instead of the other forms of the phase-out, where a small solution holds no data"));

    /** Fields of different names for the same fact. */
    private static final Map<String, String> SAME_FACT = Map.of("estimatedYearlyCost", "yearlyOperatingCost");

    /** Labels that mean something else in each form. */
    private static final Set<String> SAME_WORDS = Set.of("hvad skal der ske?", "leverandør");

    @Test
    void no_fact_of_a_case_is_asked_by_two_forms() throws IOException {
        assertThat(twice(Asked::fact, Asked::form)).isEmpty();
    }

    /** The same words under another name are probably the same fact: declare it above, or choose other words. */
    @Test
    void no_two_facts_of_a_case_are_asked_in_the_same_words() throws IOException {
        Map<String, Set<String>> same = twice(Asked::label, Asked::fact);
        assertThat(same.keySet()).containsExactlyInAnyOrderElementsOf(SAME_WORDS);
    }

    @Test
    void no_form_corrects_that_asks_nothing_a_second_time() throws IOException {
        Map<String, Set<String>> forms = asked().collect(
                        groupingBy(Asked::fact, TreeMap::new, mapping(Asked::form, toCollection(TreeSet::new))));
        assertThat(CORRECTS.keySet())
                .allSatisfy(form -> assertThat(forms.values())
                        .as(form)
                        .anyMatch(asking -> asking.contains(form) && asking.size() > 1));
    }

    /** What different forms that correct nothing ask alike: by what they have in common, what differs. */
    private static Map<String, Set<String>> twice(Function<Asked, String> common, Function<Asked, String> differing)
            throws IOException {
        Map<String, Set<String>> found = asked().collect(groupingBy(
                common,
                TreeMap::new,
                filtering(
                        field -> !CORRECTS.containsKey(field.form()), mapping(differing, toCollection(TreeSet::new)))));
        found.values().removeIf(values -> values.size() < 2);
        return found;
    }

    /** All fields that are asked: neither read-only nor, by a condition, shown as an earlier answer. */
    private static Stream<Asked> asked() throws IOException {
        Stream.Builder<Asked> asked = Stream.builder();
        for (String folder : JOURNEY) {
            try (Stream<Path> files = Files.list(Path.of("forms", folder))) {
                for (Path file : files.toList()) {
                    FormSchema form = FormSchemaReader.read(Files.readString(file));
                    form.fields().stream()
                            .filter(field -> field.readOnly().equals(Toggle.OFF))
                            .map(field -> new Asked(
                                    SAME_FACT.getOrDefault(field.key(), field.key()),
                                    field.label().toLowerCase(Locale.ROOT),
                                    form.id()))
                            .forEach(asked);
                }
            }
        }
        return asked.build();
    }

    private record Asked(String fact, String label, String form) {}
}
