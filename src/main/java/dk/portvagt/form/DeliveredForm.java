package dk.portvagt.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prepares a form's schema for the browser, so that every value in a text is shown as it was written.
 *
 * <p>Form-js reads a text as Markdown after it has put the values in: {@code <b>} in a title vanished, and an address
 * became a link. Here each expression escapes its own value. Its lines stay lines.
 */
public final class DeliveredForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSERT = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern BLOCK = Pattern.compile("\\s*[#/].*", Pattern.DOTALL);

    /**
     * FEEL of the browser around an expression: without blanks at both ends and around the ends of lines, which would
     * begin a block of code, and with a backslash before each sign. Nothing stays nothing.
     */
    private static final String ESCAPED = "replace(replace(replace(string(%s), \"^\\\\s+|\\\\s+$\", \"\"),"
            + " \"[ \\\\t]*(\\\\r\\\\n|\\\\r|\\\\n)[ \\\\t]*\", \"\\u000a\"),"
            + " \"[!-/:-@\\\\[-`{-~]\", \"\\\\$0\")";

    private DeliveredForm() {}

    /** Prepares a schema without notices and lists, as {@link #of(String, List, Function)}. */
    public static String of(String schema) {
        return of(schema, List.of(), list -> List.of());
    }

    /**
     * Prepares a schema.
     *
     * @param schema JSON of a Camunda Form; any other text is returned as it is
     * @param notices plain texts to show above the form, each in a paragraph of its own
     * @param lists the options of the municipality's lists, for the fields that offer one
     */
    public static String of(String schema, List<String> notices, Function<MunicipalList, List<Option>> lists) {
        try {
            JsonNode form = JSON.readTree(schema);
            escapeTexts(form);
            offer(lists, form);
            if (form.path("components") instanceof ArrayNode components) {
                for (int i = 0; i < notices.size(); i++) {
                    components.insert(i, notice(i, notices.get(i)));
                }
            }
            return form.isObject() ? JSON.writeValueAsString(form) : schema;
        } catch (JsonProcessingException e) {
            return schema;
        }
    }

    /** Builds a text component, bold, with a backslash before every sign that would be markup or a template. */
    private static ObjectNode notice(int index, String text) {
        return JSON.createObjectNode()
                .put("type", "text")
                .put("id", "PortvagtNotice_" + index)
                .put(
                        "text",
                        "**"
                                + SIGN.matcher(text.strip().replaceAll("\\s+", " "))
                                        .replaceAll("\\\\$0") + "**");
    }

    private static void offer(Function<MunicipalList, List<Option>> lists, JsonNode node) {
        if (node instanceof ObjectNode field) {
            Optional.of(field.path("valuesKey").asText())
                    .flatMap(MunicipalList::of)
                    .map(lists)
                    .ifPresent(options -> {
                        field.remove("valuesKey");
                        field.set("values", JSON.valueToTree(options));
                    });
            MunicipalList.of(
                            field.path("properties").path(MunicipalList.OFFERED).asText())
                    .map(lists)
                    .filter(options -> !options.isEmpty())
                    .ifPresent(options -> offerInstead(field, options));
        }
        node.forEach(child -> offer(lists, child));
    }

    /** Makes a choice, to be searched, of a field for text. */
    private static void offerInstead(ObjectNode field, List<Option> options) {
        boolean required = field.path("validate").path("required").asBoolean();
        field.put("type", "select").put("searchable", true);
        field.set("values", JSON.valueToTree(options));
        field.set("validate", JSON.createObjectNode().put("required", required));
    }

    private static void escapeTexts(JsonNode node) {
        if (node instanceof ObjectNode component
                && component.path("type").asText().equals("text")
                && component.path("text").isTextual()) {
            component.put("text", escaped(component.path("text").asText()));
        }
        node.forEach(DeliveredForm::escapeTexts);
    }

    private static String escaped(String text) {
        if (text.startsWith("=")) {
            return "=" + ESCAPED.formatted(text.substring(1));
        }
        return INSERT.matcher(text).replaceAll(insert -> Matcher.quoteReplacement(escapedInsert(insert.group(1))));
    }

    /** Leaves the marks of loops and conditions: they show nothing themselves. */
    private static String escapedInsert(String expression) {
        boolean shows = !expression.isBlank() && !BLOCK.matcher(expression).matches();
        return "{{" + (shows ? ESCAPED.formatted(expression) : expression) + "}}";
    }
}
