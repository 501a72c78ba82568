package dk.portvagt.gate.steps;

import dk.portvagt.documents.Section;
import dk.portvagt.engine.identity.People;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Groups the answers under a heading and leaves out missing ones. */
record Topic(String heading, List<Entry> entries) {

    static Topic of(String heading, Entry... entries) {
        return new Topic(heading, List.of(entries));
    }

    static Entry text(String label, VariableFactory<String> variable) {
        return new Entry(label, variable, UnaryOperator.identity());
    }

    static Entry choice(String label, VariableFactory<String> variable, Map<String, String> names) {
        return new Entry(label, variable, value -> names.getOrDefault(value, value));
    }

    static Entry person(String label, VariableFactory<String> variable, People people) {
        return new Entry(label, variable, people::name);
    }

    /** Writes a section for each topic with answers. */
    static List<Section> sections(VariableScope scope, Topic... topics) {
        return sections(variable -> variable.from(scope).getOptional(), topics);
    }

    /** Writes a section for each topic with answers, wherever they are read. */
    static List<Section> sections(Given given, Topic... topics) {
        return Arrays.stream(topics)
                .flatMap(topic -> topic.section(given).stream())
                .toList();
    }

    private Optional<Section> section(Given given) {
        List<String> paragraphs =
                entries.stream().flatMap(entry -> entry.paragraph(given)).toList();
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(new Section(heading, paragraphs, null));
    }

    /** Reads what people have answered; empty for what nobody has answered. */
    @FunctionalInterface
    interface Given {

        Optional<String> answer(VariableFactory<String> variable);
    }

    /**
     * Describes one answer.
     *
     * @param shown how a value is written
     */
    record Entry(String label, VariableFactory<String> variable, UnaryOperator<String> shown) {

        private Stream<String> paragraph(Given given) {
            return given.answer(variable).filter(text -> !text.isBlank()).stream()
                    .map(text -> label + ": " + shown.apply(text.strip()));
        }
    }
}
