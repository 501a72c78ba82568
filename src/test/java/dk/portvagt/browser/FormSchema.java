package dk.portvagt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.browser.FormField.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The fields of a shipped form in their order on the page, without those of its rows. */
final class FormSchema {

    private FormSchema() {}

    static List<FormField> fields(String form) {
        List<FormField> fields = new ArrayList<>();
        collect(read(form), fields);
        return fields;
    }

    private static void collect(JsonNode container, List<FormField> fields) {
        for (JsonNode component : container.path("components")) {
            if (component.has("key")) {
                fields.add(field(component));
            } else if (!component.has("path")) {
                collect(component, fields);
            }
        }
    }

    private static FormField field(JsonNode component) {
        List<Choice> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(choice -> choices.add(new Choice(
                        choice.path("value").asText(), choice.path("label").asText())));
        if (component.has("valuesExpression")) {
            // The routes to a decision depend on the case, and are offered in this order.
            List.of("meeting", "written", "urgent").forEach(route -> choices.add(new Choice(route, route)));
        }
        if (Set.of("outcomeOptions", "decisionOptions")
                .contains(component.path("valuesKey").asText())) {
            // Named by their effect, in this order; the last one only for an item that is a matter of the
            // secretariat's.
            List.of("approved", "approvedWithConditions", "rework", "deferred", "rejected", "noted")
                    .forEach(outcome -> choices.add(new Choice(outcome, outcome)));
        }
        return new FormField(
                component.path("id").asText(),
                component.path("key").asText(),
                component.path("properties").has("offers")
                        ? "search"
                        : component.path("type").asText(),
                choices);
    }

    private static JsonNode read(String form) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:forms/*/" + form + ".form");
            assertThat(found).as("forms with the id " + form).hasSize(1);
            return new ObjectMapper().readTree(found[0].getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
