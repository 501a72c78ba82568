package dk.portvagt.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KronerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250.000,50 | 1250000.50",
                "1250000,5    | 1250000.5",
                "1250000      | 1250000",
                "1250000.50   | 1250000.50",
                "1.250        | 1250",
                "1.25         | 1.25",
                "0,10         | 0.10",
                "0            | 0",
                "-100         | -100",
                "-1.000,25    | -1000.25"
            })
    void reads_amounts_as_danes_and_programs_write_them(String written, BigDecimal amount) {
        assertThat(Kroner.parse(written))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "kr",
                "1,234",
                "0.125",
                "1.25.000",
                "1,250,000.50",
                "1.2345",
                "1e6",
                "12 000",
                "--1",
                "1,",
                ",5",
                "١٢"
            })
    void refuses_what_is_no_amount_or_could_be_two(String written) {
        assertThat(Kroner.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250000 | 1.250.000 kr.",
                "1250000.50 | 1.250.000,50 kr.",
                "0 | 0 kr.",
                "-1234.5 | -1.234,50 kr.",
                "100.00 | 100 kr."
            })
    void writes_amounts_as_danes_read_them(BigDecimal amount, String written) {
        assertThat(Kroner.format(amount)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "1000000000000", "1e20"})
    void refuses_amounts_nobody_can_book(BigDecimal amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Kroner.requireNotNegative(amount));
        assertThatIllegalArgumentException().isThrownBy(() -> Kroner.requirePositive(amount));
    }

    @Test
    void zero_is_an_amount_but_books_nothing() {
        assertThat(Kroner.requireNotNegative(BigDecimal.ZERO)).isEqualByComparingTo("0");
        assertThatIllegalArgumentException().isThrownBy(() -> Kroner.requirePositive(BigDecimal.ZERO));
    }

    @Test
    void amounts_have_two_decimals_whatever_they_came_with() {
        assertThat(Kroner.requirePositive(new BigDecimal("5.1000"))).isEqualTo(new BigDecimal("5.10"));
        assertThat(Kroner.requirePositive(new BigDecimal("1e3"))).isEqualTo(new BigDecimal("1000.00"));
    }
}
