package dk.portvagt.sharing;

import static dk.portvagt.sharing.CostSharingTest.cost;
import static dk.portvagt.sharing.CostSharingTest.share;
import static dk.portvagt.sharing.Invented.kroner;
import static dk.portvagt.sharing.Invented.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a group is like. */
class SharingProperties {

    /** Lines are rounded to the øre one by one; a share may differ by about one øre, never by one for each line. */
    private static final double ROUNDING = 3;

    @Property(tries = 200)
    void shares_add_up_to_the_cost_and_lines_to_their_part(@ForAll("groups") JointCost cost, @ForAll Method method) {
        Allocation allocation = share(cost, method);
        assertThat(JointCost.sum(allocation.oere())).isEqualTo(cost.oere(cost.everybody()));
        for (CostLine line : cost.lines()) {
            long paid = allocation.bills().stream()
                    .flatMap(List::stream)
                    .filter(it -> it.line().equals(line))
                    .mapToLong(BillLine::oere)
                    .sum();
            long alike = cost.lines().stream().filter(line::equals).count();
            assertThat(paid).isEqualTo(alike * line.oere());
        }
    }

    /**
     * Only among those with as much own cost: else Birkesø, dearer alone than Egemose, would have to pay for Egemose.
     */
    @Property(tries = 200)
    void the_more_expensive_alone_with_as_much_own_never_pays_less_under_own_and_key(@ForAll("groups") JointCost cost) {
        Allocation allocation = share(cost, Method.OWN_AND_INHABITANTS);
        long[] shares = allocation.oere();
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                if (cost.alone(i).compareTo(cost.alone(j)) >= 0 && own(allocation, i) >= own(allocation, j)) {
                    assertThat((double) shares[i]).isGreaterThanOrEqualTo(shares[j] - ROUNDING);
                }
            }
        }
    }

    private static long own(Allocation allocation, int i) {
        return allocation.bills().get(i).stream()
                .filter(it -> it.line().isOwn())
                .mapToLong(BillLine::oere)
                .sum();
    }

    @Property(tries = 200)
    void own_build_never_makes_a_neighbour_pay_more_under_own_and_key(@ForAll("groups") JointCost cost) {
        Allocation allocation = share(cost, Method.OWN_AND_INHABITANTS);
        for (int i = 0; i < cost.group().size(); i++) {
            int payer = i;
            assertThat(allocation.bills().get(i))
                    .filteredOn(it -> it.line().isOwn())
                    .allSatisfy(it -> {
                        assertThat(it.line().users()).containsExactly(payer);
                        assertThat(it.oere()).isEqualTo(it.line().oere());
                    });
        }
    }

    @Property(tries = 100)
    void shapley_by_parts_is_the_average_over_all_orders(@ForAll("groups") JointCost cost) {
        double[] brute = average(cost.group().size(), cost::oere);
        long[] shares = share(cost, Method.SHAPLEY).oere();
        for (int i = 0; i < brute.length; i++) {
            assertThat((double) shares[i])
                    .isCloseTo(brute[i], within(ROUNDING + cost.lines().size() * 0.01));
        }
    }

    @Property(tries = 100)
    void two_of_the_same_kind_pay_the_same_under_shapley(@ForAll("groups") JointCost cost) {
        List<ProfileFigures> group = new ArrayList<>(cost.group());
        ProfileFigures first = group.get(0);
        group.add(new ProfileFigures(
                "999",
                "Tvilling",
                first.inhabitants(),
                first.targetGroup(),
                first.counterparts(),
                first.without(),
                first.kle()));
        long[] shares = share(cost(group, terms()), Method.SHAPLEY).oere();
        assertThat((double) shares[group.size() - 1]).isCloseTo(shares[0], within(ROUNDING));
    }

    @Property(tries = 100)
    void who_adds_nothing_pays_nothing_and_games_add_up(
            @ForAll("amounts") long[] first, @ForAll("amounts") long[] second) {
        int n = first.length;
        ToLongFunction<int[]> highest = members -> Arrays.stream(members)
                .mapToLong(i -> i == 0 ? 0 : first[i])
                .max()
                .orElse(0);
        ToLongFunction<int[]> sum = members -> JointCost.sum(second, members);
        List<BigInteger> one = Shapley.of(n, highest).weights();
        List<BigInteger> other = Shapley.of(n, sum).weights();
        List<BigInteger> both = Shapley.of(n, members -> highest.applyAsLong(members) + sum.applyAsLong(members))
                .weights();

        assertThat(one.get(0)).isZero();
        assertThat(IntStream.range(0, n).mapToObj(i -> one.get(i).add(other.get(i))))
                .isEqualTo(both);
    }

    @Property(tries = 100)
    void shapley_and_own_shares_leave_nobody_dearer_than_alone_when_agreeing_is_free(@ForAll("groups") JointCost cost) {
        CostTerms terms = terms();
        JointCost free = cost(
                cost.group(),
                new CostTerms(
                        terms.years(), terms.fixed(), terms.volume(), terms.integrations(), kroner(0), kroner(0)));
        FairnessCheck check = FairnessCheck.of(free, share(free, Method.SHAPLEY));
        assertThat(check.isStable()).isTrue();
    }

    /** Looks at every group by itself, without the code under test. */
    @Property(tries = 100)
    void the_check_finds_each_group_that_would_leave(@ForAll("groups") JointCost cost, @ForAll Method method) {
        long[] shares = share(cost, method).oere();
        int n = shares.length;
        int leaving = 0;
        for (int mask = 1; mask < (1 << n) - 1; mask++) {
            int chosen = mask;
            int[] members =
                    IntStream.range(0, n).filter(i -> (chosen >> i & 1) == 1).toArray();
            List<ProfileFigures> alone =
                    Arrays.stream(members).mapToObj(cost.group()::get).toList();
            long price = members.length == 1
                    ? cost.alone(members[0]).movePointRight(2).longValueExact()
                    : cost(alone, terms()).together().movePointRight(2).longValueExact();
            leaving += Arrays.stream(members).mapToLong(i -> shares[i]).sum() - price >= 100 ? 1 : 0;
        }
        assertThat(FairnessCheck.of(cost, share(cost, method)).leavingCount()).isEqualTo(leaving);
    }

    @Property(tries = 200)
    void an_amount_is_divided_exactly_and_nobody_is_more_than_an_oere_off(
            @ForAll("amounts") long[] weights, @ForAll("amounts") long[] amounts) {
        Apportionment apportionment = new Apportionment(weights.length);
        List<BigInteger> by =
                Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList();
        double whole = JointCost.sum(weights);
        double[] exact = new double[weights.length];
        long[] given = new long[weights.length];
        for (long amount : amounts) {
            long[] shares = apportionment.share(amount, by);
            assertThat(JointCost.sum(shares)).isEqualTo(amount);
            for (int i = 0; i < shares.length; i++) {
                exact[i] += amount * (weights[i] / whole);
                given[i] += shares[i];
                assertThat(Math.abs(given[i] - exact[i])).isLessThan(1.001);
            }
        }
    }

    /** Adds each in turn, in every order. */
    private static double[] average(int n, ToLongFunction<int[]> cost) {
        double[] sums = new double[n];
        int[] orders = {0};
        permute(new ArrayList<>(), n, order -> {
            orders[0]++;
            long before = 0;
            for (int place = 0; place < n; place++) {
                long after = cost.applyAsLong(order.stream()
                        .limit(place + 1)
                        .mapToInt(Integer::intValue)
                        .toArray());
                sums[order.get(place)] += after - before;
                before = after;
            }
        });
        return Arrays.stream(sums).map(sum -> sum / orders[0]).toArray();
    }

    private static void permute(List<Integer> begun, int n, Consumer<List<Integer>> found) {
        if (begun.size() == n) {
            found.accept(begun);
        }
        for (int i = 0; i < n; i++) {
            if (!begun.contains(i)) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(i);
                permute(longer, n, found);
            }
        }
    }

    @Provide
    Arbitrary<long[]> amounts() {
        return Arbitraries.longs()
                .between(1, 10_000_000_000L)
                .array(long[].class)
                .ofSize(5);
    }

    @Provide
    Arbitrary<JointCost> groups() {
        return Combinators.combine(
                        Arbitraries.integers().between(300, 600_000),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as(SharingProperties::member)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(SharingProperties::numbered)
                .map(group -> cost(group, terms()));
    }

    private static ProfileFigures member(int inhabitants, int esdh, int pay) {
        return profile("900", inhabitants, Map.of("ESDH", "p" + esdh, "Løn", "p" + pay));
    }

    private static List<ProfileFigures> numbered(List<ProfileFigures> members) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> new ProfileFigures(
                        String.valueOf(901 + i),
                        "Kommune " + i,
                        members.get(i).inhabitants(),
                        members.get(i).targetGroup(),
                        members.get(i).counterparts(),
                        members.get(i).without(),
                        members.get(i).kle()))
                .toList();
    }

    private static CostTerms terms() {
        return new CostTerms(
                3,
                kroner(1_000_001),
                new VolumePrice(kroner(17), 40_000, new BigDecimal("0.18")),
                List.of(Invented.role("ESDH", 420_011), Invented.role("Løn", 250_007)),
                kroner(20_003),
                kroner(77_777));
    }
}
