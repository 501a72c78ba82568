package dk.portvagt.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveredFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ESCAPED_TITLE = "replace(replace(replace(string(title), \"^\\\\s+|\\\\s+$\", \"\"),"
            + " \"[ \\\\t]*(\\\\r\\\\n|\\\\r|\\\\n)[ \\\\t]*\", \"\\u000a\"), \"[!-/:-@\\\\[-`{-~]\", \"\\\\$0\")";

    @Test
    void escapes_each_value_of_a_text_and_leaves_what_the_form_itself_says() throws JsonProcessingException {
        assertThat(text("**{{title}}** · [Sag](/x?y={{title}})"))
                .isEqualTo("**{{" + ESCAPED_TITLE + "}}** · [Sag](/x?y={{" + ESCAPED_TITLE + "}})");
        assertThat(text("=title")).isEqualTo("=" + ESCAPED_TITLE);
    }

    @Test
    void leaves_the_marks_of_loops_and_conditions() throws JsonProcessingException {
        assertThat(text("{{#loop rows}}{{#if a = 1}}{{title}}{{/if}}{{/loop}}"))
                .isEqualTo("{{#loop rows}}{{#if a = 1}}{{" + ESCAPED_TITLE + "}}{{/if}}{{/loop}}");
    }

    @Test
    void changes_texts_alone_but_those_of_groups_and_rows_as_well() throws JsonProcessingException {
        String form = """
                {"id": "f", "components": [
                  {"type": "textfield", "key": "text", "label": "{{title}}", "text": "{{title}}"},
                  {"type": "group", "components": [
                    {"type": "dynamiclist", "components": [{"type": "text", "text": "{{title}}"}]}]}]}""";
        JsonNode delivered = JSON.readTree(DeliveredForm.of(form));

        assertThat(delivered.at("/components/0")).isEqualTo(JSON.readTree(form).at("/components/0"));
        assertThat(delivered.at("/components/1/components/0/components/0/text").asText())
                .isEqualTo("{{" + ESCAPED_TITLE + "}}");
    }

    @Test
    void makes_a_choice_of_a_text_where_there_is_something_to_choose() throws JsonProcessingException {
        String form = """
                {"id": "f", "components": [{"type": "textfield", "key": "caseNumber", "properties": {"offers": "cases"},
                  "validate": {"required": true, "pattern": "x"}}]}""";

        assertThat(JSON.readTree(DeliveredForm.of(form, List.of(), list -> List.of(new Option("1 ESDH", "1"))))
                        .at("/components/0"))
                .isEqualTo(JSON.readTree("""
                        {"type": "select", "key": "caseNumber", "properties": {"offers": "cases"}, "searchable": true,
                         "validate": {"required": true}, "values": [{"label": "1 ESDH", "value": "1"}]}"""));
        assertThat(JSON.readTree(DeliveredForm.of(form, List.of(), list -> List.of())))
                .isEqualTo(JSON.readTree(form));
    }

    @Test
    void offers_the_lists_of_the_municipality_and_leaves_those_of_the_process() throws JsonProcessingException {
        JsonNode delivered = JSON.readTree(DeliveredForm.of(
                """
                {"id": "f", "components": [{"type": "group", "components": [
                  {"type": "select", "key": "office", "valuesKey": "offices"},
                  {"type": "select", "key": "buyer", "valuesKey": "blanketBuyerOptions"}]}]}""",
                List.of(),
                list -> list == MunicipalList.OFFICES ? List.of(new Option("Vej og Park", "1")) : List.of()));

        assertThat(delivered.at("/components/0/components")).isEqualTo(JSON.readTree("""
                [{"type": "select", "key": "office", "values": [{"label": "Vej og Park", "value": "1"}]},
                 {"type": "select", "key": "buyer", "valuesKey": "blanketBuyerOptions"}]"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<form>{{title}}</form>", "", "[1", "\"{{title}}\""})
    void leaves_what_is_no_camunda_form(String other) {
        assertThat(DeliveredForm.of(other)).isEqualTo(other);
    }

    private static String text(String text) throws JsonProcessingException {
        String form = JSON.createObjectNode()
                .set(
                        "components",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode().put("type", "text").put("text", text)))
                .toString();
        return JSON.readTree(DeliveredForm.of(form)).at("/components/0/text").asText();
    }
}
