package dk.portvagt.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @Test
    void reads_what_it_writes() {
        CaseNumber number = new CaseNumber("901", 2026, 42);

        assertThat(number).hasToString("901-2026-0042");
        assertThat(CaseNumber.of("901-2026-0042")).isEqualTo(number);
    }

    @Test
    void goes_on_beyond_four_digits() {
        assertThat(CaseNumber.of("901-2026-10000")).hasToString("901-2026-10000");
    }

    @Test
    void forgives_blanks_around_what_was_typed() {
        assertThat(CaseNumber.parse(" 901-2026-0042\t")).contains(new CaseNumber("901", 2026, 42));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"901-2026-42", "901-26-0042", "901-2026-", "90-2026-0042", "901-2026-0042x", "9O1-2026-0042"})
    void refuses_everything_else(String text) {
        assertThat(CaseNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CaseNumber.of(text));
    }
}
