package dk.portvagt.web.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45", "-1", "@SUM(A1)", "\t=1", "  =1", "\uFF1D1", "|calc", "\n=1"})
    void takes_what_looks_like_a_formula_for_text(String typed) {
        assertThat(ExcelCsv.text(typed)).isEqualTo("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nye skærme", "2 = 2", "901-2026-0001", ""})
    void leaves_plain_text_as_it_is(String typed) {
        assertThat(ExcelCsv.text(typed)).isEqualTo(typed);
    }

    @Test
    void writes_amounts_with_a_comma_and_nothing_where_there_is_none() {
        assertThat(ExcelCsv.amount(new BigDecimal("-1250.50"))).isEqualTo("-1250,50");
        assertThat(ExcelCsv.amount(new BigDecimal("1E+6"))).isEqualTo("1000000");
        assertThat(ExcelCsv.amount(null)).isEmpty();
        assertThat(ExcelCsv.number(null)).isEmpty();
        assertThat(ExcelCsv.text(null)).isEmpty();
    }
}
