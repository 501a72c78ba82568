package dk.portvagt.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.calendar.DanishDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolTextTest {

    private static final LineYear ACQUISITION = new LineYear("901", PoolLine.ACQUISITION, 2026);

    @Test
    void writes_dates_and_amounts_as_danes_read_them() {
        assertThat(DanishDates.of(LocalDate.of(2026, 5, 4))).isEqualTo("4. maj 2026");
        assertThat(PoolText.amounts(List.of(YearAmount.of(2026, 1_250_000), YearAmount.of(2027, 500))))
                .isEqualTo("2026: 1.250.000 kr.\n\n2027: 500 kr.");
    }

    @Test
    void says_what_a_line_lacks() {
        Shortfall shortfall = new Shortfall(ACQUISITION, BigDecimal.valueOf(250_000), BigDecimal.valueOf(200_000));

        assertThat(PoolText.shortfalls(List.of(shortfall)))
                .isEqualTo("Nyanskaffelser 2026: mangler 50.000 kr. (der er 200.000 kr., der skal bruges 250.000 kr.)");
    }

    @Test
    void says_nothing_about_nothing() {
        assertThat(PoolText.shortfalls(List.of())).isNull();
    }
}
