package dk.portvagt.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCase.Scenario;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a case costs and gives. */
class BusinessCaseProperties {

    private static final BigDecimal HALF_OERE_A_YEAR = new BigDecimal("0.20");

    @Property(tries = 200)
    void without_discounting_the_present_value_is_what_is_left(
            @ForAll("amounts") List<YearAmount> costs, @ForAll("amounts") List<YearAmount> benefits) {
        BusinessCase content = BusinessCase.of(BigDecimal.ZERO, costs, List.of(), benefits);
        assertThat(content.netPresentValue()).isEqualByComparingTo(content.net());
    }

    @Property(tries = 200)
    void the_present_values_of_the_years_add_up_to_that_of_the_case(
            @ForAll("rates") BigDecimal rate,
            @ForAll("amounts") List<YearAmount> costs,
            @ForAll("amounts") List<YearAmount> benefits) {
        BusinessCase content = BusinessCase.of(rate, costs, List.of(), benefits);
        BigDecimal sum = content.flows().stream().map(content::presentValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.subtract(content.netPresentValue()).abs()).isLessThanOrEqualTo(HALF_OERE_A_YEAR);
    }

    @Property(tries = 200)
    void it_is_worth_less_when_it_is_dearer_gives_less_or_gives_later(
            @ForAll("rates") BigDecimal rate,
            @ForAll("amounts") List<YearAmount> costs,
            @ForAll("amounts") List<YearAmount> benefits) {
        BusinessCase content = BusinessCase.of(rate, costs, List.of(), benefits);
        for (Scenario worse : List.of(Scenario.DEARER, Scenario.FEWER_BENEFITS, Scenario.LATER_BENEFITS)) {
            assertThat(content.under(worse).netPresentValue())
                    .as(worse.name())
                    .isLessThanOrEqualTo(content.netPresentValue());
        }
    }

    @Property(tries = 200)
    void it_does_not_matter_whether_a_cost_is_one_off_or_running(
            @ForAll("rates") BigDecimal rate,
            @ForAll("amounts") List<YearAmount> costs,
            @ForAll("amounts") List<YearAmount> benefits) {
        assertThat(BusinessCase.of(rate, costs, List.of(), benefits).netPresentValue())
                .isEqualByComparingTo(
                        BusinessCase.of(rate, List.of(), costs, benefits).netPresentValue());
    }

    @Property(tries = 200)
    void what_is_paid_back_has_given_at_least_what_it_cost(
            @ForAll("amounts") List<YearAmount> costs, @ForAll("amounts") List<YearAmount> benefits) {
        BusinessCase content = BusinessCase.of(BigDecimal.ZERO, costs, List.of(), benefits);
        assertThat(content.paybackYear().isPresent()).isEqualTo(content.net().signum() >= 0);
    }

    @Provide
    Arbitrary<List<YearAmount>> amounts() {
        return Combinators.combine(
                        Arbitraries.integers().between(2026, 2055),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.01"), new BigDecimal("2000000000.00"))
                                .ofScale(2))
                .as(YearAmount::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("0.2"))
                .ofScale(4);
    }
}
