package dk.portvagt.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateFundingTest {

    private static final int THIS_YEAR = 2027;
    private static final List<YearAmount> CLARIFICATION = List.of(YearAmount.of(2026, 100_000));
    private static final List<YearAmount> INVESTMENT =
            List.of(YearAmount.of(2026, 500_000), YearAmount.of(2027, 250_000));
    private static final List<YearAmount> EXTRA = List.of(YearAmount.of(2027, 40_000));
    private static final List<YearAmount> PHASE_OUT = List.of(YearAmount.of(2035, 75_000));
    private static final CostPlan PLAN =
            new CostPlan(CLARIFICATION, INVESTMENT, EXTRA, BigDecimal.valueOf(120_000), PHASE_OUT);

    @Test
    void grants_the_clarification_budget_at_g1() {
        assertThat(at(Gate.G1)).isEqualTo(new Funding(PoolLine.ACQUISITION, CLARIFICATION));
    }

    @Test
    void grants_the_whole_investment_by_year_at_g2() {
        assertThat(at(Gate.G2)).isEqualTo(new Funding(PoolLine.ACQUISITION, INVESTMENT));
        assertThat(at(Gate.G2).total()).isEqualByComparingTo("750000");
    }

    @Test
    void grants_a_year_of_operation_in_the_year_of_going_live_at_g3() {
        assertThat(at(Gate.G3)).isEqualTo(new Funding(PoolLine.OPERATION, List.of(YearAmount.of(THIS_YEAR, 120_000))));
    }

    @Test
    void grants_the_phase_out_cost_at_g4() {
        assertThat(at(Gate.G4)).isEqualTo(new Funding(PoolLine.ACQUISITION, PHASE_OUT));
    }

    @Test
    void grants_nothing_at_g5() {
        assertThat(at(Gate.G5).amounts()).isEmpty();
    }

    @Test
    void grants_only_what_the_contract_lacks_as_extra_funding() {
        Review extra = new Review(1, "901", "901-2026-0001", Gate.G2, ReviewKind.EXTRA_FUNDING, 1);

        assertThat(GateFunding.of(extra, PLAN, THIS_YEAR)).isEqualTo(new Funding(PoolLine.ACQUISITION, EXTRA));
    }

    private static Funding at(Gate gate) {
        return GateFunding.of(new Review(1, "901", "901-2026-0001", gate, ReviewKind.GATE, 1), PLAN, THIS_YEAR);
    }
}
