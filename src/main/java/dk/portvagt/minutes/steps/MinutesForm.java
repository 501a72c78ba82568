package dk.portvagt.minutes.steps;

import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_OVERVIEW;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_REMARKS;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ROWS;

import dk.portvagt.minutes.MinutesContent;
import dk.portvagt.minutes.MinutesContent.Entry;
import dk.portvagt.minutes.MinutesContent.Fact;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.text.PlainMarkdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.util.StringUtils;

/** Writes minutes to the forms, a row an entry, and reads them back. Read-only texts are Markdown. */
final class MinutesForm {

    private static final String PARAGRAPH = "\n\n";

    private MinutesForm() {}

    static void show(MinutesVersion minutes, VariableScope scope) {
        MinutesContent content = minutes.content();
        MINUTES_ROWS.on(scope).set(rows(content));
        MINUTES_REMARKS.on(scope).set(content.remarks());
        MINUTES_OVERVIEW.on(scope).set(Spin.JSON(Map.of("facts", facts(content.facts()), "text", text(content))));
    }

    /** Reads the texts by the key of their entry; an empty field is an empty text. */
    static Map<String, String> texts(VariableScope scope) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (SpinJsonNode row : MINUTES_ROWS.from(scope).get().elements()) {
            boolean isWritten = row.hasProp("text") && row.prop("text").isString();
            texts.put(
                    row.prop("key").stringValue(),
                    isWritten ? row.prop("text").stringValue().strip() : "");
        }
        return texts;
    }

    private static SpinJsonNode rows(MinutesContent content) {
        return Spin.JSON(content.entries().stream()
                .map(entry -> Map.of(
                        "key", entry.key(),
                        "heading", heading(entry),
                        "facts", facts(entry.facts()),
                        "text", entry.text()))
                .toList());
    }

    private static String text(MinutesContent content) {
        String entries = content.entries().stream()
                .map(entry -> joined("#### " + heading(entry), facts(entry.facts()), PlainMarkdown.of(entry.text())))
                .collect(Collectors.joining(PARAGRAPH));
        return content.remarks().isEmpty()
                ? entries
                : joined(entries, "#### Bemærkninger til mødet", PlainMarkdown.of(content.remarks()));
    }

    private static String heading(Entry entry) {
        return PlainMarkdown.of(entry.number() + ". " + entry.heading());
    }

    private static String facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "**%s:** %s".formatted(fact.label(), PlainMarkdown.of(fact.text())))
                .collect(Collectors.joining(PARAGRAPH));
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(StringUtils::hasText).collect(Collectors.joining(PARAGRAPH));
    }
}
