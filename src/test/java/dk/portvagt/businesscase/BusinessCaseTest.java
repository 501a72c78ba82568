package dk.portvagt.businesscase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCase.Deviation;
import dk.portvagt.businesscase.BusinessCase.Scenario;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected figures are computed by hand: 1000 / 1.035 = 966.18, 1000 / 1.035² = 933.51, and so on. */
class BusinessCaseTest {

    private static final BigDecimal RATE = new BigDecimal("0.035");

    // 2026: -1000; 2027: +400; 2028: +400; 2029: +400
    private final BusinessCase plain = BusinessCase.of(
            RATE, List.of(kr(2026, "1000")), every("100", 2027, 2028, 2029), every("500", 2027, 2028, 2029));

    @Test
    void has_a_row_for_every_year_of_the_solutions_life() {
        assertThat(plain.flows()).extracting(CashFlow::year).containsExactly(2026, 2027, 2028, 2029);
        assertThat(plain.flows())
                .extracting(CashFlow::net)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(amount("-1000"), amount("400"), amount("400"), amount("400"));
    }

    @Test
    void keeps_years_between_the_first_and_the_last_in_which_nothing_happens() {
        BusinessCase gap = BusinessCase.of(RATE, List.of(kr(2026, "10"), kr(2029, "5")), List.of(), List.of());
        assertThat(gap.flows()).hasSize(4);
        assertThat(gap.flows().get(1).costs()).isZero();
    }

    @Test
    void adds_up_what_falls_in_one_year() {
        BusinessCase twice = BusinessCase.of(RATE, List.of(kr(2026, "10.50"), kr(2026, "5")), List.of(), List.of());
        assertThat(twice.oneOff()).isEqualByComparingTo("15.50");
    }

    @Test
    void sums_up_costs_and_benefits_without_discounting() {
        assertThat(plain.oneOff()).isEqualByComparingTo("1000");
        assertThat(plain.running()).isEqualByComparingTo("300");
        assertThat(plain.benefits()).isEqualByComparingTo("1500");
        assertThat(plain.net()).isEqualByComparingTo("200");
    }

    @Test
    void discounts_each_year_to_the_first() {
        // 400/1.035 = 386.4734…, 400/1.071225 = 373.4043…, 400/1.108717875 = 360.7770…: together 1120.6548
        assertThat(plain.netPresentValue()).isEqualTo(amount("120.65"));
        assertThat(plain.flows())
                .extracting(plain::presentValue)
                .containsExactly(amount("-1000.00"), amount("386.47"), amount("373.40"), amount("360.78"));
    }

    @Test
    void is_not_discounted_at_a_rate_of_zero() {
        BusinessCase undiscounted = BusinessCase.of(
                BigDecimal.ZERO, List.of(kr(2026, "1000")), List.of(), every("300", 2027, 2028, 2029, 2030));
        assertThat(undiscounted.netPresentValue()).isEqualByComparingTo("200");
        assertThat(undiscounted.under(Scenario.LOWER_RATE).netPresentValue()).isEqualByComparingTo("200");
    }

    @Test
    void is_paid_back_in_the_year_the_benefits_have_paid_for_everything_so_far() {
        // -1000, -600, -200, +200
        assertThat(plain.paybackYear()).contains(2029);
    }

    @Test
    void is_paid_back_in_the_year_the_balance_is_exactly_zero() {
        BusinessCase even = BusinessCase.of(RATE, List.of(kr(2026, "800")), List.of(), every("400", 2027, 2028));
        assertThat(even.paybackYear()).contains(2028);
    }

    @Test
    void is_never_paid_back_when_the_benefits_are_too_small() {
        assertThat(BusinessCase.of(RATE, List.of(kr(2026, "800")), List.of(), every("100", 2027, 2028))
                        .paybackYear())
                .isEmpty();
    }

    @Test
    void is_not_paid_back_for_good_when_the_phase_out_eats_the_benefits() {
        // -100, +100, -50, +50
        BusinessCase relapse = BusinessCase.of(
                RATE, List.of(kr(2026, "100"), kr(2028, "150")), List.of(), List.of(kr(2027, "200"), kr(2029, "100")));
        assertThat(relapse.paybackYear()).contains(2029);
    }

    @Test
    void shows_what_happens_when_things_turn_out_differently() {
        assertThat(plain.sensitivity())
                .containsExactly(
                        // costs 1200, 120, 120, 120: 380 × 2.801636… = 1064.6220…
                        outcome(Scenario.DEARER, "-135.38", "-256.03"),
                        // benefits 400: 300 × 2.8016370 = 840.4911
                        outcome(Scenario.FEWER_BENEFITS, "-159.51", "-280.16"),
                        // -100/1.035 + 400/1.071225 + 400/1.108717875 = -96.6184 + 373.4043 + 360.7770
                        outcome(Scenario.LATER_BENEFITS, "-362.44", "-483.09"),
                        // 400/1.045 + 400/1.092025 + 400/1.141166125 = 382.7751 + 366.2920 + 350.5186
                        outcome(Scenario.HIGHER_RATE, "99.59", "-21.06"),
                        // 400/1.025 + 400/1.050625 + 400/1.076890625 = 390.2439 + 380.7258 + 371.4398
                        outcome(Scenario.LOWER_RATE, "142.41", "21.76"));
    }

    @Test
    void refuses_a_business_case_without_an_amount_and_a_negative_rate() {
        assertThatThrownBy(() -> BusinessCase.of(RATE, List.of(kr(2026, "0")), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BusinessCase.of(RATE.negate(), List.of(kr(2026, "1")), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Deviation outcome(Scenario scenario, String value, String difference) {
        return new Deviation(scenario, amount(value), amount(difference));
    }

    private static List<YearAmount> every(String kroner, Integer... years) {
        return List.of(years).stream().map(year -> kr(year, kroner)).toList();
    }

    private static YearAmount kr(int year, String kroner) {
        return new YearAmount(year, amount(kroner));
    }

    private static BigDecimal amount(String kroner) {
        return new BigDecimal(kroner);
    }
}
