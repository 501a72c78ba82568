package dk.portvagt.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.budget.YearAmount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class CaseCostsTest {

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;

    @BeforeEach
    void aCase() {
        Ideas.municipality(database, "831");
        number = cases.register(Ideas.of("831", "Plejesystem"));
    }

    @Test
    void adds_up_all_kinds_over_the_whole_life() {
        costs.replaceAll(
                number,
                Map.of(
                        CostKind.CLARIFICATION, List.of(YearAmount.of(2026, 50_000)),
                        CostKind.INVESTMENT, List.of(YearAmount.of(2026, 400_000), YearAmount.of(2027, 100_000)),
                        CostKind.OPERATION, List.of(YearAmount.of(2027, 90_000), YearAmount.of(2028, 90_000))));

        assertThat(costs.lifetimeTotal(number)).isEqualByComparingTo("730000");
    }

    @Test
    void replaces_one_kind_and_leaves_the_others() {
        costs.replace(number, CostKind.CLARIFICATION, List.of(YearAmount.of(2026, 50_000)));
        costs.replace(number, CostKind.INVESTMENT, List.of(YearAmount.of(2026, 400_000), YearAmount.of(2027, 1)));
        costs.replace(number, CostKind.INVESTMENT, List.of(YearAmount.of(2028, 300_000)));

        assertThat(costs.byYear(number, CostKind.INVESTMENT)).containsExactly(YearAmount.of(2028, 300_000));
        assertThat(costs.lifetimeTotal(number)).isEqualByComparingTo("350000");
    }

    @Test
    void leaves_out_years_without_a_cost() {
        costs.replace(number, CostKind.INVESTMENT, List.of(YearAmount.of(2026, 0), YearAmount.of(2027, 7)));

        assertThat(costs.byYear(number, CostKind.INVESTMENT)).containsExactly(YearAmount.of(2027, 7));
    }

    @Test
    void expects_nothing_of_a_new_case() {
        assertThat(costs.lifetimeTotal(number)).isEqualByComparingTo("0");
        assertThat(costs.byYear(number, CostKind.OPERATION)).isEmpty();
    }
}
