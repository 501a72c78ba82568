package dk.portvagt.sharing;

import dk.portvagt.sharing.CostLine.Kind;
import dk.portvagt.sharing.Estimate.Point;
import dk.portvagt.text.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes by the standard calculation what a group, and each smaller group of the same municipalities, would cost.
 * Municipalities are named by their place in the group; amounts inside are whole øre, so sums are exact.
 *
 * <p>A role that a municipality has not told about costs nothing here, alone and together alike: {@link #missing} lists
 * it.
 */
public final class JointCost {

    private final List<ProfileFigures> group;
    private final CostTerms terms;
    private final Point point;
    private final Divergence divergence;
    private final long fixed;
    private final long[] builds;
    private final long[] installations;
    private final long[][] pairs;
    private @Nullable Groups groups;

    private JointCost(List<ProfileFigures> group, CostTerms terms, Point point) {
        this.group = group;
        this.terms = terms;
        this.point = point;
        this.divergence = Divergence.ofValid(group, terms.integrations());
        this.fixed = terms.fixed().oere(point);
        this.builds = terms.integrations().stream()
                .mapToLong(it -> it.build().oere(point))
                .toArray();
        this.installations =
                IntStream.range(0, group.size()).mapToLong(this::installation).toArray();
        this.pairs = new long[group.size()][group.size()];
        for (int i = 0; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs[i][j] = terms.agreeing().oere(point)
                        + Math.round(terms.differing().oere(point) * divergence.pairFraction(i, j));
                pairs[j][i] = pairs[i][j];
            }
        }
    }

    /**
     * Computes the cost of a group.
     *
     * @param point at which all estimates are taken
     */
    public static Outcome<JointCost> of(List<ProfileFigures> group, CostTerms terms, Point point) {
        return Participants.withInhabitants(group).map(valid -> new JointCost(valid, terms, point));
    }

    JointCost withoutDifferences() {
        return new JointCost(group, terms.withoutDifferences(), point);
    }

    private long installation(int i) {
        return IntStream.range(0, builds.length)
                .filter(role -> divergence.products(role)[i] >= 0)
                .mapToObj(role -> terms.integrations().get(role))
                .mapToLong(it ->
                        it.install().oere(point) + terms.years() * it.yearly().oere(point))
                .sum();
    }

    public List<ProfileFigures> group() {
        return group;
    }

    public Divergence divergence() {
        return divergence;
    }

    /** Returns the roles that a municipality has not told about, so that their cost is missing. */
    public List<String> missing(int i) {
        return divergence.missing(i);
    }

    /** Returns DKK that a municipality would pay if it bought alone, on the same terms. */
    public BigDecimal alone(int i) {
        return BigDecimal.valueOf(oere(new int[] {i}), 2);
    }

    /** Returns DKK that all would pay, each alone. */
    public BigDecimal allAlone() {
        return IntStream.range(0, group.size()).mapToObj(this::alone).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns DKK that all pay together. */
    public BigDecimal together() {
        return BigDecimal.valueOf(oere(everybody()), 2);
    }

    int[] everybody() {
        return IntStream.range(0, group.size()).toArray();
    }

    /** Returns øre that these municipalities would pay together without the others. */
    long oere(int[] members) {
        if (members.length == 0) {
            return 0;
        }
        long sum = fixed + volume(members);
        for (int place = 0; place < members.length; place++) {
            int i = members[place];
            sum += installations[i];
            for (int earlier = 0; earlier < place; earlier++) {
                sum += pairs[i][members[earlier]];
            }
        }
        for (int role = 0; role < builds.length; role++) {
            sum += products(role, members) * builds[role];
        }
        return sum;
    }

    private int products(int role, int[] members) {
        boolean[] seen = new boolean[divergence.productsOf(role)];
        int count = 0;
        for (int i : members) {
            int product = divergence.products(role)[i];
            if (product >= 0 && !seen[product]) {
                seen[product] = true;
                count++;
            }
        }
        return count;
    }

    /** Returns øre that grow with the inhabitants of these municipalities. */
    long volume(int[] members) {
        long inhabitants = 0;
        for (int i : members) {
            inhabitants += Objects.requireNonNull(group.get(i).inhabitants());
        }
        return terms.volume().oere(inhabitants, terms.years(), point);
    }

    /** Returns the smaller groups that might leave, all of them or a sample. */
    Groups groups() {
        if (groups == null) {
            groups = Groups.of(group.size(), this::oere);
        }
        return groups;
    }

    /** Returns the parts that the cost of all together is the sum of. */
    public List<CostLine> lines() {
        List<Integer> all = IntStream.range(0, group.size()).boxed().toList();
        List<CostLine> lines = new ArrayList<>();
        lines.add(new CostLine(Kind.FIXED, "Fast pris", fixed, all));
        lines.add(new CostLine(
                Kind.VOLUME, "Pris efter indbyggere (" + terms.discountText() + ")", volume(everybody()), all));
        for (int role = 0; role < builds.length; role++) {
            builds(role, lines);
        }
        for (int i : all) {
            lines.add(new CostLine(
                    Kind.INSTALLATION, "Installation og drift af integrationer", installations[i], List.of(i)));
        }
        for (int i : all) {
            for (int j = i + 1; j < group.size(); j++) {
                lines.add(new CostLine(
                        Kind.COORDINATION,
                        "Samordning mellem %s og %s"
                                .formatted(group.get(i).name(), group.get(j).name()),
                        pairs[i][j],
                        List.of(i, j)));
            }
        }
        return lines.stream().filter(line -> line.oere() > 0).toList();
    }

    private void builds(int role, List<CostLine> lines) {
        int[] products = divergence.products(role);
        for (int product = 0; product < divergence.productsOf(role); product++) {
            int number = product;
            List<Integer> users = IntStream.range(0, products.length)
                    .filter(i -> products[i] == number)
                    .boxed()
                    .toList();
            String name = terms.integrations().get(role).role();
            lines.add(new CostLine(Kind.BUILD, name + "-integration", builds[role], users));
        }
    }

    static long sum(long[] amounts) {
        return LongStream.of(amounts).sum();
    }

    static long sum(long[] amounts, int[] members) {
        return Arrays.stream(members).mapToLong(i -> amounts[i]).sum();
    }
}
