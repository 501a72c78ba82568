package dk.portvagt.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "filepicker", "key": "file", "label": "Bilag"}                          | har typen 'filepicker'
            {"type": "number", "key": "n", "label": "Antal"}                                 | decimalDigits 0
            {"type": "number", "key": "n", "decimalDigits": 2, "label": "Antal"}             | decimalDigits 0
            {"type": "datetime", "subtype": "time", "key": "t", "timeLabel": "Tid"}          | kun datoer
            {"type": "textfield", "key": "a.b", "label": "Sti"}                              | har nøglen 'a.b'
            {"type": "textfield", "key": "a", "validate": {"custom": 1}}                     | har reglen 'custom'
            {"type": "textfield", "key": "a", "validate": {"validationType": "email"}}       | kontroltypen 'email'
            {"type": "textfield", "key": "a", "validate": {"pattern": "("}}                  | ugyldigt mønster
            {"type": "textfield", "key": "a", "validate": {"pattern": "(?=a)"}}              | ugyldigt mønster
            {"type": "textfield", "key": "a", "validate": {"max": "mange"}}                  | ikke er et tal
            {"type": "radio", "key": "a", "label": "Valg"}                                   | ingen svarmuligheder
            {"type": "radio", "key": "a", "values": [{"label": "Et", "value": 1}]}           | ikke er tekst
            {"type": "dynamiclist", "path": "rows", "allowAddRemove": true}                  | tilføjes og fjernes
            {"type": "dynamiclist", "path": "rows"}                                          | foldes sammen
            {"type": "dynamiclist", "path": "rows", "disableCollapse": true}                 | tomme rækker
            {"type": "number", "key": "n", "decimalDigits": 0, "properties": {"latestInDays": "9"}} | antal dage for en dato
            {"type": "datetime", "subtype": "date", "key": "d", "properties": {"latestInDays": "x"}} | antal dage for en dato
            {"type": "group", "path": "deep"}                                                | gruppe med sti
            """)
    void refuses_what_the_server_would_not_check(String component, String reason) {
        assertThatThrownBy(() -> FormSchemaReader.read("{\"id\": \"f\", \"components\": [" + component + "]}"))
                .isInstanceOf(FormSchemaException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refuses_two_fields_with_one_key() {
        String field = "{\"type\": \"textfield\", \"key\": \"a\", \"label\": \"A\"}";
        assertThatThrownBy(
                        () -> FormSchemaReader.read("{\"id\": \"f\", \"components\": [" + field + "," + field + "]}"))
                .hasMessageContaining("bruger nøglen 'a'");
    }

    @Test
    void refuses_what_is_no_form() {
        assertThatThrownBy(() -> FormSchemaReader.read("{")).isInstanceOf(FormSchemaException.class);
        assertThatThrownBy(() -> FormSchemaReader.read("{}")).hasMessageContaining("intet id");
    }

    @Test
    void names_a_field_with_its_unit() {
        FormSchema form = FormSchemaReader.read("""
                {"id": "f", "components": [{"type": "number", "key": "n", "label": "Pris", "decimalDigits": 0,
                 "appearance": {"suffixAdorner": "kr."}}]}""");
        assertThat(form.fields().get(0).displayName()).isEqualTo("Pris (kr.)");
    }
}
