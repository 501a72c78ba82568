package dk.portvagt.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the JSON of a Camunda Form (form-js schema version 16).
 *
 * <p>It refuses everything that the server does not check with a {@link FormSchemaException}: an unknown component or
 * rule, a number with decimals, an invalid variable name as key.
 */
public final class FormSchemaReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<String> DISPLAYS =
            Set.of("text", "html", "image", "iframe", "separator", "spacer", "button", "table", "expression");
    private static final Set<String> RULES =
            Set.of("required", "min", "max", "minLength", "maxLength", "pattern", "validationType");
    private static final String OWN_PATTERN = "custom";
    private static final String LATEST_IN_DAYS = "latestInDays";
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,4}");

    private final Set<String> keys = new HashSet<>();

    private FormSchemaReader() {}

    public static FormSchema read(String json) {
        try {
            JsonNode form = JSON.readTree(json);
            String id = form.path("id").asText();
            if (id.isEmpty()) {
                throw new FormSchemaException("Formularen har intet id");
            }
            return new FormSchema(id, new FormSchemaReader().components(form));
        } catch (JsonProcessingException e) {
            throw new FormSchemaException("Formularen er ikke gyldig JSON: " + e.getOriginalMessage(), e);
        }
    }

    private List<FormComponent> components(JsonNode parent) {
        return items(parent.path("components")).map(this::component).toList();
    }

    private FormComponent component(JsonNode node) {
        String type = node.path("type").asText();
        if (DISPLAYS.contains(type)) {
            return new Display(
                    type, node.path("key").asText(), node.path("text").asText(), hidden(node));
        }
        return switch (type) {
            case "group" -> group(node);
            case "dynamiclist" -> rowList(node);
            default ->
                field(
                        node,
                        FieldType.named(type)
                                .orElseThrow(() -> refused(node, "har typen '" + type + "', som ikke understøttes")));
        };
    }

    private FieldGroup group(JsonNode node) {
        if (!node.path("path").asText().isEmpty()) {
            throw refused(node, "er en gruppe med sti (path), som ikke understøttes");
        }
        if (node.path("isRepeating").asBoolean()) {
            throw refused(node, "er en gruppe, der gentages, som ikke understøttes");
        }
        return new FieldGroup(node.path("label").asText(), hidden(node), components(node));
    }

    private RowList rowList(JsonNode node) {
        if (node.path("allowAddRemove").asBoolean()) {
            throw refused(node, "er en liste, hvor rækker kan tilføjes og fjernes (allowAddRemove)");
        }
        if (!node.path("disableCollapse").asBoolean()) {
            // form-js drops folded rows when the form is submitted (form-js #1230).
            throw refused(node, "er en liste, der kan foldes sammen (disableCollapse mangler)");
        }
        if (node.path("defaultRepetitions").asInt(1) != 0) {
            // form-js would show an empty row for a task without rows.
            throw refused(node, "er en liste, der begynder med tomme rækker (defaultRepetitions skal være 0)");
        }
        // Rows have a name space of their own.
        FormSchemaReader rows = new FormSchemaReader();
        return new RowList(key(node, "path"), node.path("label").asText(), hidden(node), rows.components(node));
    }

    private FormField field(JsonNode node, FieldType type) {
        if (type == FieldType.NUMBER) {
            refuseDecimals(node);
        }
        if (type == FieldType.DATE && !"date".equals(node.path("subtype").asText())) {
            throw refused(node, "spørger om et tidspunkt; kun datoer (subtype 'date') understøttes");
        }
        return new FormField(
                key(node, "key"),
                type,
                label(node),
                node.path("description").asText(),
                node.path("appearance").path("suffixAdorner").asText(),
                hidden(node),
                node.path("disabled").asBoolean() ? Toggle.ON : toggle(node.path("readonly")),
                limits(node),
                type.hasOptions() ? Optional.of(options(node)) : Optional.empty(),
                node.path("disallowPassedDates").asBoolean(),
                latestInDays(node, type));
    }

    private static OptionalInt latestInDays(JsonNode node, FieldType type) {
        JsonNode days = node.path("properties").path(LATEST_IN_DAYS);
        if (days.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (type != FieldType.DATE || !DAYS.matcher(days.asText()).matches()) {
            throw refused(
                    node, "har " + LATEST_IN_DAYS + " = '" + days.asText() + "'; det er et antal dage for en dato");
        }
        return OptionalInt.of(Integer.parseInt(days.asText()));
    }

    private static void refuseDecimals(JsonNode node) {
        if (node.path("decimalDigits").asInt(-1) != 0) {
            throw refused(node, "er et tal uden decimalDigits 0; kun hele tal understøttes");
        }
        if (node.path("serializeToString").asBoolean()) {
            throw refused(node, "er et tal, der sendes som tekst (serializeToString)");
        }
        if (node.has("increment")) {
            throw refused(node, "har trin (increment), som ikke understøttes");
        }
    }

    private static String label(JsonNode node) {
        // A date and its time have separate labels.
        String label = node.path("dateLabel").asText(node.path("label").asText());
        return label.isEmpty() ? node.path("key").asText() : label;
    }

    private String key(JsonNode node, String property) {
        String key = node.path(property).asText();
        if (!KEY.matcher(key).matches()) {
            throw refused(node, "har nøglen '" + key + "'; en nøgle begynder med lille bogstav og har kun a-z og tal");
        }
        if (!keys.add(key)) {
            throw refused(node, "bruger nøglen '" + key + "', som et andet felt allerede har");
        }
        return key;
    }

    private static Toggle hidden(JsonNode node) {
        return toggle(node.path("conditional").path("hide"));
    }

    private static Toggle toggle(JsonNode node) {
        if (node.isTextual()) {
            return Toggle.feel(node.asText());
        }
        return node.asBoolean() ? Toggle.ON : Toggle.OFF;
    }

    private static Limits limits(JsonNode field) {
        JsonNode rules = field.path("validate");
        rules.fieldNames().forEachRemaining(rule -> {
            if (!RULES.contains(rule)) {
                throw refused(field, "har reglen '" + rule + "', som ikke understøttes");
            }
        });
        String kind = rules.path("validationType").asText();
        if (!kind.isEmpty() && !kind.equals(OWN_PATTERN)) {
            throw refused(field, "har kontroltypen '" + kind + "'; brug et mønster (pattern) i stedet");
        }
        return new Limits(
                rules.path("required").asBoolean(),
                limit(field, "min"),
                limit(field, "max"),
                limit(field, "minLength"),
                limit(field, "maxLength"),
                pattern(field));
    }

    private static Limit limit(JsonNode field, String rule) {
        JsonNode bound = field.path("validate").path(rule);
        if (bound.isMissingNode() || bound.isNull()) {
            return Limit.NONE;
        }
        if (bound.isTextual() && bound.asText().startsWith("=")) {
            return new Limit.Expression(bound.asText().substring(1));
        }
        try {
            return Limit.of(new BigDecimal(bound.asText()));
        } catch (NumberFormatException e) {
            throw refused(field, "har grænsen " + rule + " = '" + bound.asText() + "', som ikke er et tal");
        }
    }

    /** Compiles a pattern with a library of linear time: patterns come from analysts, texts from everybody. */
    private static Optional<Pattern> pattern(JsonNode field) {
        String pattern = field.path("validate").path("pattern").asText();
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            throw new FormSchemaException(about(field) + " har et ugyldigt mønster: " + e.getDescription(), e);
        }
    }

    private static Options options(JsonNode field) {
        if (field.hasNonNull("valuesKey")) {
            return new Options.FromVariable(field.path("valuesKey").asText());
        }
        if (field.hasNonNull("valuesExpression")) {
            return new Options.FromExpression(
                    field.path("valuesExpression").asText().replaceFirst("^=", ""));
        }
        List<Option> options =
                items(field.path("values")).map(option -> option(field, option)).toList();
        if (options.isEmpty()) {
            throw refused(field, "har ingen svarmuligheder");
        }
        return new Options.Fixed(options);
    }

    private static Option option(JsonNode field, JsonNode option) {
        if (!option.path("value").isTextual()) {
            throw refused(field, "har en svarmulighed, hvis værdi ikke er tekst");
        }
        String value = option.path("value").asText();
        return new Option(option.path("label").asText(value), value);
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static FormSchemaException refused(JsonNode component, String reason) {
        return new FormSchemaException(about(component) + " " + reason);
    }

    private static String about(JsonNode component) {
        String name = label(component);
        return "Feltet '" + (name.isEmpty() ? component.path("id").asText() : name) + "'";
    }
}
