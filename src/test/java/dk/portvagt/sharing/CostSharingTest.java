package dk.portvagt.sharing;

import static dk.portvagt.sharing.Invented.kroner;
import static dk.portvagt.sharing.Invented.profile;
import static dk.portvagt.sharing.Invented.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.portvagt.demo.CareExample;
import dk.portvagt.sharing.Estimate.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the six municipalities of the example pay by each key, and who would rather leave. */
class CostSharingTest {

    private static final JointCost SIX = cost(CareExample.profiles(), CareExample.terms());

    @Test
    void together_is_cheaper_than_alone_as_the_design_computed() {
        assertThat(IntStream.range(0, 6).mapToObj(i -> thousands(SIX.alone(i))))
                .containsExactly(9_068, 8_079, 7_421, 6_704, 10_169, 7_680);
        assertThat(thousands(SIX.allAlone())).isEqualTo(49_121);
        assertThat(thousands(SIX.together())).isEqualTo(27_588);
    }

    @Test
    void keys_share_it_as_the_design_computed() {
        assertThat(thousands(Method.EQUAL)).containsOnly(4_598);
        assertThat(thousands(Method.INHABITANTS)).containsExactly(6_430, 4_252, 2_904, 1_556, 9_023, 3_423);
        assertThat(thousands(Method.OWN_AND_INHABITANTS)).containsExactly(5_009, 3_560, 3_682, 2_145, 8_134, 5_058);
    }

    /** Our own input comes within 20 t.kr. of the design's values, which do not say how they were made. */
    @Test
    void shapley_values_are_near_those_of_the_design() {
        List<Integer> design = List.of(4_687, 3_830, 4_134, 3_139, 6_759, 5_039);
        List<Integer> shapley = thousands(Method.SHAPLEY);
        assertThat(IntStream.range(0, 6))
                .allSatisfy(i -> assertThat(shapley.get(i)).isCloseTo(design.get(i), within(20)));
    }

    @Test
    void groups_that_would_leave_are_counted_and_the_one_that_saves_most_is_named() {
        assertThat(Stream.of(Method.EQUAL, Method.INHABITANTS, Method.OWN_AND_INHABITANTS, Method.SHAPLEY)
                        .map(method -> check(method).leavingCount()))
                .containsExactly(3, 8, 0, 0);
        FairnessCheck inhabitants = check(Method.INHABITANTS);
        assertThat(inhabitants.checked()).isEqualTo(62);
        assertThat(inhabitants.leaving().get(0).names()).isEqualTo("Lyngvig, Birkesø, Strandlund");
        assertThat(inhabitants.leaving().get(0).saving().movePointLeft(6).setScale(1, RoundingMode.HALF_UP))
                .isEqualTo("2.2");
        assertThat(inhabitants.text())
                .startsWith(
                        "Ingen kommune betaler mere end alene. 8 grupper ville spare ved at gå sammen uden de andre;"
                                + " mest Lyngvig, Birkesø, Strandlund: 2.176.018 kr. Alle")
                .endsWith("Alle 62 mulige grupper er undersøgt.");
        assertThat(check(Method.SHAPLEY).text())
                .isEqualTo("Ingen kommune betaler mere end alene. Ingen mindre gruppe ville spare ved at gå sammen uden"
                        + " de andre. Alle 62 mulige grupper er undersøgt.");
        assertThat(check(Method.SHAPLEY).isStable()).isTrue();
        assertThat(inhabitants.isStable()).isFalse();
    }

    @Test
    void the_group_falls_apart_when_agreeing_costs_four_times_as_much_and_egemose_is_left_behind() {
        BreakEven shapley = BreakEven.of(SIX, Method.SHAPLEY)
                .orThrow(IllegalStateException::new)
                .orElseThrow();

        assertThat(shapley.factor()).isBetween(new BigDecimal("4"), new BigDecimal("5"));
        assertThat(shapley.first()).isEqualTo(CareExample.profiles().subList(0, 5));
        assertThat(shapley.exact()).isTrue();
        assertThat(check(at(shapley.factor()), Method.SHAPLEY).isStable()).isTrue();
        FairnessCheck beyond = check(at(shapley.factor().add(new BigDecimal("0.01"))), Method.SHAPLEY);
        assertThat(beyond.leavingCount()).isOne();
        assertThat(beyond.leaving().get(0).members()).isEqualTo(shapley.first());
    }

    @Test
    void a_key_that_is_unstable_already_has_its_break_even_below_one() {
        assertThat(BreakEven.of(SIX, Method.INHABITANTS)
                        .orThrow(IllegalStateException::new)
                        .orElseThrow()
                        .factor())
                .isLessThan(BigDecimal.ONE);
    }

    @Test
    void a_bill_explains_itself_line_by_line_and_adds_up_to_the_oere() {
        Allocation shapley = share(SIX, Method.SHAPLEY);
        List<String> lyngvig =
                shapley.bills().get(0).stream().map(BillLine::text).toList();

        assertThat(lyngvig)
                .contains(
                        "ESDH-integration 420 t.kr., I er tre → 140",
                        "Fast pris 2.600 t.kr., I er seks → 433",
                        "Installation og drift af integrationer 730 t.kr., kun jer → 730",
                        "Samordning mellem Lyngvig og Egemose 100 t.kr., I er to → 50");
        assertThat(shapley.bills().get(5).stream().map(BillLine::text))
                .contains("ESDH-integration 420 t.kr., kun jer → 420");
        assertThat(share(SIX, Method.INHABITANTS).bills().get(0).get(0).text())
                .isEqualTo("Fast pris 2.600 t.kr., efter indbyggere → 606");
        for (Method method : Method.values()) {
            Allocation allocation = share(SIX, method);
            assertThat(allocation.bills().stream()
                            .flatMap(List::stream)
                            .map(BillLine::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(method.name())
                    .isEqualTo(SIX.together());
        }
    }

    @Test
    void estimates_of_three_points_give_a_span() {
        BigDecimal low = cost(Point.LOW).together();
        BigDecimal high = cost(Point.HIGH).together();

        assertThat(low).isLessThan(SIX.together());
        assertThat(high).isGreaterThan(SIX.together());
        assertThat(new Estimate(new BigDecimal("60"), new BigDecimal("100"), new BigDecimal("200")).expected())
                .isEqualByComparingTo("110");
        assertThatThrownBy(() -> new Estimate(new BigDecimal("2"), new BigDecimal("1"), new BigDecimal("3")))
                .hasMessageContaining("Out of order");
        assertThatThrownBy(() -> kroner(-1)).hasMessageContaining("negative");
    }

    @Test
    void inhabitants_above_150_000_count_half() {
        List<ProfileFigures> two = List.of(profile("901", 250_000, Map.of()), profile("902", 100_000, Map.of()));
        Allocation reduced = share(cost(two, terms(List.of())), Method.INHABITANTS_REDUCED);

        assertThat(reduced.share(0).divide(reduced.share(1), 4, RoundingMode.HALF_UP))
                .isEqualTo("2.0000");
    }

    @Test
    void refuses_figures_that_no_key_can_divide_by() {
        ProfileFigures one = profile("901", 1000, Map.of());
        ProfileFigures nobody = profile("902", 0, Map.of());
        ProfileFigures unknown = new ProfileFigures("903", "Tre", null, null, Map.of(), Set.of(), Set.of());
        ProfileFigures withoutGroup = new ProfileFigures("904", "Fire", 1000, null, Map.of(), Set.of(), Set.of());
        ProfileFigures noneOfGroup = new ProfileFigures("905", "Fem", 1000, 0, Map.of(), Set.of(), Set.of());
        ProfileFigures noneEither = new ProfileFigures("906", "Seks", 1000, 0, Map.of(), Set.of(), Set.of());

        assertThat(JointCost.of(List.of(one, nobody, unknown), CareExample.terms(), Point.EXPECTED)
                        .refusal())
                .contains("Indbyggertallet mangler for Kommune 902, Tre. Skriv det i kommuneprofilen, og beregn igen.");
        assertThat(Method.TARGET_GROUP
                        .share(cost(List.of(one, withoutGroup), CareExample.terms()))
                        .refusal())
                .contains("Nøglen \"Målgruppe\" kan ikke bruges: tallet mangler for Fire. Skriv det i"
                        + " kommuneprofilen, eller vælg en anden nøgle.");
        assertThat(Method.OWN_AND_TARGET_GROUP
                        .share(cost(List.of(noneOfGroup, noneEither), CareExample.terms()))
                        .refusal())
                .contains("Nøglen \"Eget for sig, resten efter målgruppe\" kan ikke bruges: tallet er 0 for alle."
                        + " Vælg en anden nøgle.");
        assertThat(share(cost(List.of(one, noneOfGroup), CareExample.terms()), Method.TARGET_GROUP)
                        .share(1))
                .isEqualByComparingTo("0");
    }

    @Test
    void beyond_sixteen_a_sample_is_checked_the_same_each_time_and_states_its_error() {
        List<ProfileFigures> twenty = IntStream.range(0, 20)
                .mapToObj(i -> profile(
                        String.valueOf(901 + i), 10_000 + 5_000 * i, Map.of("ESDH", "p" + i % 3, "Løn", "p" + i % 7)))
                .toList();
        JointCost cost = cost(twenty, terms(List.of(role("ESDH", 400_000), role("Løn", 200_000))));
        Allocation shapley = share(cost, Method.SHAPLEY);
        FairnessCheck check = FairnessCheck.of(cost, shapley);

        assertThat(shapley.isExact()).isFalse();
        assertThat(shapley.standardError()).isBetween(BigDecimal.ONE, new BigDecimal("50000"));
        assertThat(total(shapley)).isEqualTo(cost.together());
        assertThat(check.exact()).isFalse();
        assertThat(check.checked()).isEqualTo(20 + 20 + 190 + Groups.SAMPLE);
        assertThat(check.leavingAtMost()).isBetween(0.0001, 0.001);
        assertThat(check.text()).endsWith("Med 95 % sikkerhed ville højst 0,02 % af alle mulige grupper gå.");
        JointCost again = cost(twenty, terms(List.of(role("ESDH", 400_000), role("Løn", 200_000))));
        assertThat(share(again, Method.SHAPLEY)).isEqualTo(shapley);
        assertThat(FairnessCheck.of(again, shapley)).isEqualTo(check);
    }

    @Test
    void sixteen_are_all_checked() {
        List<ProfileFigures> sixteen = IntStream.range(0, 16)
                .mapToObj(i -> profile(String.valueOf(901 + i), 10_000 + 5_000 * i, Map.of("ESDH", "p" + i % 3)))
                .toList();
        JointCost cost = cost(sixteen, terms(List.of(role("ESDH", 400_000))));
        FairnessCheck check = FairnessCheck.of(cost, share(cost, Method.EQUAL));

        assertThat(check.checked()).isEqualTo((1 << 16) - 2);
        assertThat(check.exact()).isTrue();
        assertThat(check.leaving()).hasSize(FairnessCheck.SHOWN);
    }

    static CostTerms terms(List<IntegrationPrice> integrations) {
        return new CostTerms(
                4,
                kroner(1_000_000),
                new VolumePrice(kroner(15), 40_000, new BigDecimal("0.18")),
                integrations,
                kroner(1_000),
                kroner(10_000));
    }

    private static JointCost at(BigDecimal factor) {
        CostTerms terms = CareExample.terms();
        Estimate differing =
                Estimate.known(terms.differing().expected().multiply(factor).setScale(2, RoundingMode.HALF_UP));
        return cost(
                CareExample.profiles(),
                new CostTerms(
                        terms.years(),
                        terms.fixed(),
                        terms.volume(),
                        terms.integrations(),
                        terms.agreeing(),
                        differing));
    }

    private static FairnessCheck check(Method method) {
        return check(SIX, method);
    }

    private static FairnessCheck check(JointCost cost, Method method) {
        return FairnessCheck.of(cost, share(cost, method));
    }

    static Allocation share(JointCost cost, Method method) {
        return method.share(cost).orThrow(IllegalArgumentException::new);
    }

    static JointCost cost(List<ProfileFigures> group, CostTerms terms) {
        return JointCost.of(group, terms, Point.EXPECTED).orThrow(IllegalArgumentException::new);
    }

    private static JointCost cost(Point point) {
        return JointCost.of(CareExample.profiles(), CareExample.terms(), point).orThrow(IllegalArgumentException::new);
    }

    private static List<Integer> thousands(Method method) {
        Allocation allocation = share(SIX, method);
        return IntStream.range(0, 6)
                .mapToObj(i -> thousands(allocation.share(i)))
                .toList();
    }

    private static int thousands(BigDecimal amount) {
        return amount.movePointLeft(3).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static BigDecimal total(Allocation allocation) {
        return BigDecimal.valueOf(Arrays.stream(allocation.oere()).sum(), 2);
    }
}
