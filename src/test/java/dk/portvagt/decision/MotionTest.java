package dk.portvagt.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.Grant;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotionTest {

    private static final BigDecimal HUNDRED_THOUSAND = new BigDecimal("100000.00");

    @Test
    void names_each_amount_that_an_approval_moves() {
        DecisionPaper paper = paper(
                "Godkendes",
                Grant.reserve(PoolLine.ACQUISITION, YearAmount.of(2026, 380_000)),
                Grant.operate(PoolLine.OPERATION, YearAmount.of(2027, 60_000)));

        assertThat(Motion.of(paper))
                .isEqualTo("Det indstilles, at “G2 Kravgate: Booking” godkendes, og at der reserveres 380.000 kr. af"
                        + " Nyanskaffelser 2026 og disponeres 60.000 kr. om året af Drift fra 2027.");
        assertThat(Motion.amount(paper)).isEqualTo("380.000 kr. + 60.000 kr. om året");
    }

    @Test
    void sums_up_many_solutions_and_names_transfers_and_the_council() {
        assertThat(Motion.of(paper(
                        "Godkendes",
                        Grant.operate("901-2026-0001", PoolLine.OPERATION, YearAmount.of(2026, 1_000)),
                        Grant.operate("901-2026-0002", PoolLine.OPERATION, YearAmount.of(2026, 2_000)))))
                .endsWith("og at der disponeres 3.000 kr. om året af Drift fra 2026 til 2 løsninger.");
        LineYear line = new LineYear("901", PoolLine.OPERATION, 2026);
        assertThat(Motion.of(paper(
                        "Godkendes med vilkår",
                        Grant.transfer(new LineYear("901", PoolLine.ACQUISITION, 2026), line, HUNDRED_THOUSAND),
                        Grant.appropriate(line, HUNDRED_THOUSAND),
                        Grant.carryOver(line, HUNDRED_THOUSAND))))
                .endsWith("godkendes på de vilkår, der foreslås i oplægget, og at der omplaceres 100.000 kr. fra"
                        + " Nyanskaffelser 2026 til Drift 2026, bevilges 100.000 kr. til Drift 2026 og overføres"
                        + " 100.000 kr. af Drift 2026 til 2027.");
        assertThat(Motion.of(paper("Godkendes", Grant.appropriate(line, HUNDRED_THOUSAND))
                        .copy()
                        .needsCouncil(true)
                        .build()))
                .endsWith("Pengene kræver en tillægsbevilling fra kommunalbestyrelsen.");
    }

    @Test
    void moves_no_money_without_an_approval_and_keeps_other_words() {
        Grant asked = Grant.reserve(PoolLine.ACQUISITION, YearAmount.of(2026, 380_000));
        assertThat(Motion.of(paper("Afvises", asked))).isEqualTo("Det indstilles, at “G2 Kravgate: Booking” afvises.");
        assertThat(Motion.of(paper("Sendes tilbage", asked))).endsWith("sendes tilbage.");
        assertThat(Motion.of(paper("Vilkåret frafaldes", asked))).isEqualTo("Vilkåret frafaldes");
        assertThat(Motion.of(paper("Godkendes"))).endsWith("godkendes.");
        assertThat(Motion.amount(paper("Godkendes"))).isEmpty();
    }

    private static DecisionPaper paper(String recommendation, Grant... asks) {
        return DecisionPaper.in("901")
                .title("G2 Kravgate: Booking")
                .recommendation(recommendation)
                .summary("Resumé")
                .asks(List.of(asks))
                .build();
    }
}
