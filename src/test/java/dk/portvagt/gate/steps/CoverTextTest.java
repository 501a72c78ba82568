package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.gate.CoverSource;
import dk.portvagt.gate.PlannedCover;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverTextTest {

    private static final LineYear ACQUISITION = new LineYear("901", PoolLine.ACQUISITION, 2026);
    private static final LineYear OPERATION = new LineYear("901", PoolLine.OPERATION, 2027);

    @Test
    void says_where_missing_money_comes_from() {
        PlannedCover transfer =
                new PlannedCover(1, CoverSource.TRANSFER, OPERATION, ACQUISITION, BigDecimal.valueOf(50_000), null);
        PlannedCover supplementary = new PlannedCover(
                2, CoverSource.SUPPLEMENTARY, null, ACQUISITION, BigDecimal.valueOf(1_000), "Kassebeholdningen");

        assertThat(CoverText.of(List.of(transfer, supplementary)))
                .isEqualTo("50.000 kr. til Nyanskaffelser 2026 fra Drift 2027\n\n"
                        + "1.000 kr. til Nyanskaffelser 2026 som tillægsbevilling: Kassebeholdningen");
    }

    @Test
    void says_nothing_about_nothing() {
        assertThat(CoverText.of(List.of())).isNull();
    }
}
