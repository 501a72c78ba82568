package dk.portvagt.modelguard.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the FEEL of a form: properties that begin with an equals sign, and templates in double braces. */
public final class FormTexts {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^\\s*(?:#(?:if|loop)\\s+|/(?:if|loop)\\s*$)");

    private FormTexts() {}

    /**
     * Describes one text.
     *
     * @param element the field as the analyst sees it, empty for the form as a whole
     * @param text FEEL without its markers
     */
    public record Place(String element, String text) {}

    public static Stream<Place> expressions(FormModel form) {
        List<Place> places = new ArrayList<>();
        collect(form.json(), "", places);
        return places.stream();
    }

    private static void collect(JsonNode node, String around, List<Place> places) {
        if (node.isTextual()) {
            collect(node.asText(), around, places);
            return;
        }
        String element = node.has("type") && node.has("id") ? name(node, around) : around;
        node.forEach(child -> collect(child, element, places));
    }

    private static String name(JsonNode component, String around) {
        for (String property : List.of("dateLabel", "label", "key")) {
            if (!component.path(property).asText().isBlank()) {
                return "feltet '" + component.path(property).asText() + "'";
            }
        }
        return around;
    }

    private static void collect(String text, String element, List<Place> places) {
        if (text.startsWith("=")) {
            places.add(new Place(element, text.substring(1).strip()));
            return;
        }
        Matcher templates = TEMPLATE.matcher(text);
        while (templates.find()) {
            String feel = BLOCK.matcher(templates.group(1)).replaceFirst("").strip();
            if (!feel.isEmpty()) {
                places.add(new Place(element, feel));
            }
        }
    }

    /** Returns the names that the form reads, without rows: their names belong to the content of the list. */
    public static Set<String> namesRead(FormModel form) {
        Set<String> names = new LinkedHashSet<>();
        namesRead(form.json().path("components"), names);
        return names;
    }

    private static void namesRead(JsonNode node, Set<String> names) {
        if (node.isTextual()) {
            List<Place> places = new ArrayList<>();
            collect(node.asText(), "", places);
            places.forEach(place -> names.addAll(Expressions.feelNames(place.text())));
        } else if (!node.path("type").asText().equals("dynamiclist")) {
            if (node.path("valuesKey").isTextual()) {
                names.add(node.path("valuesKey").asText());
            }
            node.forEach(child -> namesRead(child, names));
        }
    }
}
