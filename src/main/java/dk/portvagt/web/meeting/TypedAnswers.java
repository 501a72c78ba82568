package dk.portvagt.web.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.portvagt.web.page.PageShell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Turns what a page sends into the answers of a task's form, and back. A hidden field is not answered. */
final class TypedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of("itemOutcome", "itemWording", "itemReason");
    private static final List<String> TICKS = List.of("stoodDownMembers", "absentMembers");
    private static final List<String> VOTES = List.of("againstMembers", "abstainedMembers");
    private static final String VOTES_DIFFER = "votesDiffer";
    private static final String WITH_CONDITIONS = "approvedWithConditions";

    /** The fields of an item's form. */
    static final List<String> OF_ITEM = List.of(
            "itemOutcome",
            "itemWording",
            "itemReason",
            "stoodDownMembers",
            "absentMembers",
            VOTES_DIFFER,
            "againstMembers",
            "abstainedMembers",
            "condition1Text",
            "condition1Owner",
            "condition1Deadline",
            "condition2Text",
            "condition2Owner",
            "condition2Deadline",
            "condition3Text",
            "condition3Owner",
            "condition3Deadline");

    private TypedAnswers() {}

    static Map<String, Object> ofItem(Map<String, List<String>> typed) {
        Map<String, Object> answers = new HashMap<>();
        TEXTS.forEach(field -> text(typed, field, answers));
        TICKS.forEach(field -> answers.put(field, list(typed.getOrDefault(field, List.of()))));
        boolean differ = typed.containsKey(VOTES_DIFFER);
        answers.put(VOTES_DIFFER, differ);
        if (differ) {
            VOTES.forEach(field -> answers.put(field, list(typed.getOrDefault(field, List.of()))));
        }
        if (WITH_CONDITIONS.equals(answers.get("itemOutcome"))) {
            for (int number = 1; number <= 3; number++) {
                String condition = "condition" + number;
                text(typed, condition + "Text", answers);
                if (number == 1 || answers.containsKey(condition + "Text")) {
                    text(typed, condition + "Owner", answers);
                    text(typed, condition + "Deadline", answers);
                }
            }
        }
        return answers;
    }

    static Map<String, Object> ofOpening(Map<String, List<String>> typed) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("openingAction", "begin");
        answers.put("presentMembers", list(typed.getOrDefault("presentMembers", List.of())));
        List.of("guests", "agendaRemark", "minutesRemark").forEach(field -> text(typed, field, answers));
        return answers;
    }

    /**
     * Adds the remarks to the rows of the information.
     *
     * @param rows as the task shows them, as JSON
     */
    static Map<String, Object> ofInformation(Map<String, List<String>> typed, String rows) {
        Map<String, Object> answers = new HashMap<>();
        text(typed, "otherBusiness", answers);
        JsonNode written = read(rows);
        written.forEach(row -> {
            Map<String, Object> remark = new HashMap<>();
            text(typed, "remark-" + row.path("kind").asText(), remark);
            ((ObjectNode) row)
                    .put("remark", (String) remark.values().stream().findFirst().orElse(null));
        });
        answers.put("information", SpinValues.jsonValue(written.toString()).create());
        return answers;
    }

    /** Reads what a task shows as a page would send it. */
    static Map<String, List<String>> shown(Map<String, Object> variables) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        variables.forEach((field, value) -> {
            if (value instanceof SpinJsonNode list) {
                typed.put(
                        field,
                        StreamSupport.stream(read(list.toString()).spliterator(), false)
                                .map(JsonNode::asText)
                                .toList());
            } else if (!Boolean.FALSE.equals(value)) {
                typed.put(field, List.of(value.toString()));
            }
        });
        return typed;
    }

    /** Reads the options of a list that a task shows: label and value. */
    static List<RecordItem.Choice> choices(String options) {
        return StreamSupport.stream(read(options).spliterator(), false)
                .map(option -> new RecordItem.Choice(
                        option.path("value").asText(), option.path("label").asText()))
                .toList();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(Map<String, List<String>> typed, String field, Map<String, Object> answers) {
        typed.getOrDefault(field, List.of()).stream()
                .map(text -> PageShell.typed(text).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> answers.put(field, text));
    }

    private static Object list(List<String> ticked) {
        return SpinValues.jsonValue(JSON.valueToTree(ticked).toString()).create();
    }
}
