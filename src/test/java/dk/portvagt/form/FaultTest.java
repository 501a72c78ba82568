package dk.portvagt.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    @ParameterizedTest
    @CsvSource({"Hvad mangler?, Hvad mangler: skal udfyldes", "Begrundelse, Begrundelse: skal udfyldes"})
    void names_a_field_that_asks_without_its_question_mark(String field, String said) {
        assertThat(new Fault(field, "skal udfyldes")).hasToString(said);
    }
}
