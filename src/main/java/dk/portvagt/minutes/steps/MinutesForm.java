package dk.portvagt.minutes.steps;

import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_OVERVIEW;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_REMARKS;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ROWS;

import dk.portvagt.minutes.MinutesContent;
import dk.portvagt.minutes.MinutesContent.Fact;
import dk.portvagt.minutes.MinutesVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Writes minutes to the forms, a row an entry, and reads them back. */
final class MinutesForm {

    private MinutesForm() {}

    static void show(MinutesVersion minutes, VariableScope scope) {
        MinutesContent content = minutes.content();
        MINUTES_ROWS.on(scope).set(rows(content));
        MINUTES_REMARKS.on(scope).set(content.remarks());
        MINUTES_OVERVIEW.on(scope).set(overview(content));
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
        return Spin.JSON(entries(content));
    }

    private static SpinJsonNode overview(MinutesContent content) {
        return Spin.JSON(
                Map.of("facts", facts(content.facts()), "entries", entries(content), "remarks", content.remarks()));
    }

    private static List<Map<String, Object>> entries(MinutesContent content) {
        return content.entries().stream()
                .map(entry -> Map.of(
                        "key", entry.key(),
                        "heading", entry.number() + ". " + entry.heading(),
                        "facts", facts(entry.facts()),
                        "text", entry.text()))
                .toList();
    }

    private static List<Map<String, String>> facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> Map.of("label", fact.label(), "text", fact.text()))
                .toList();
    }
}
