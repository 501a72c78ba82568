package dk.portvagt.sharing;

import dk.portvagt.sharing.Estimate.Point;
import dk.portvagt.text.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes how different the systems around a shared system are, weighted by what the integration to each role costs to
 * build (J3, J7, J9). Municipalities are named by their place in the group.
 *
 * <p>Shares are parts of one with four decimals. A role that a municipality has not told about counts neither for nor
 * against it, and is listed as missing; a share is empty when nothing is known.
 */
public final class Divergence {

    private static final int DECIMALS = 4;
    private static final int UNKNOWN = -1;
    private static final double OTHER_VERSION = 0.5;

    private final List<ProfileFigures> group;
    private final List<IntegrationPrice> roles;
    private final long[] weights;
    /** Holds the product of each municipality in each role, numbered from 0 within the role. */
    private final int[][] products;

    private final @Nullable String[][] majors;
    private final int[] productsOfRole;

    private Divergence(List<ProfileFigures> group, List<IntegrationPrice> roles) {
        this.group = group;
        this.roles = roles;
        this.weights =
                roles.stream().mapToLong(it -> it.build().oere(Point.EXPECTED)).toArray();
        this.products = new int[roles.size()][group.size()];
        this.majors = new String[roles.size()][group.size()];
        this.productsOfRole = new int[roles.size()];
        for (int role = 0; role < roles.size(); role++) {
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < group.size(); i++) {
                RoleProduct counterpart =
                        group.get(i).counterparts().get(roles.get(role).role());
                products[role][i] = counterpart == null
                        ? UNKNOWN
                        : numbers.computeIfAbsent(counterpart.product(), product -> numbers.size());
                majors[role][i] = counterpart == null ? null : counterpart.major();
            }
            productsOfRole[role] = numbers.size();
        }
    }

    /** Compares the surroundings of a group; refuses a group of less than two, or with a municipality twice. */
    public static Outcome<Divergence> of(List<ProfileFigures> group, List<IntegrationPrice> roles) {
        return Participants.of(group).map(valid -> new Divergence(valid, List.copyOf(roles)));
    }

    static Divergence ofValid(List<ProfileFigures> group, List<IntegrationPrice> roles) {
        return new Divergence(group, roles);
    }

    public List<ProfileFigures> group() {
        return group;
    }

    /** Returns the roles of which a municipality has not told what it has: they are shown as "mangler". */
    public List<String> missing(int i) {
        return roles.stream()
                .map(IntegrationPrice::role)
                .filter(role -> !group.get(i).isKnown(role))
                .toList();
    }

    /**
     * Returns the part of the weight in which two municipalities differ: the same product counts 0, its other version a
     * half. Roles that one of them does not have, or has not told about, are left out.
     */
    public Optional<BigDecimal> pair(int i, int j) {
        return fraction(differing(i, j), common(i, j));
    }

    private double common(int i, int j) {
        double sum = 0;
        for (int role = 0; role < weights.length; role++) {
            sum += products[role][i] == UNKNOWN || products[role][j] == UNKNOWN ? 0 : weights[role];
        }
        return sum;
    }

    private double differing(int i, int j) {
        double sum = 0;
        for (int role = 0; role < weights.length; role++) {
            int product = products[role][i];
            int other = products[role][j];
            if (product != UNKNOWN && other != UNKNOWN) {
                sum += product != other
                        ? weights[role]
                        : isOtherVersion(role, i, j) ? OTHER_VERSION * weights[role] : 0;
            }
        }
        return sum;
    }

    private boolean isOtherVersion(int role, int i, int j) {
        String one = majors[role][i];
        String other = majors[role][j];
        return one != null && other != null && !one.equals(other);
    }

    /** Returns {@link #pair} as a number; 0 when nothing is known. */
    double pairFraction(int i, int j) {
        double whole = common(i, j);
        return whole == 0 ? 0 : differing(i, j) / whole;
    }

    /** Returns the own-build share (særbyg): the part of a municipality's weight that nobody else's product shares. */
    public Optional<BigDecimal> ownBuild(int i) {
        double own = 0;
        double whole = 0;
        for (int role = 0; role < weights.length; role++) {
            if (products[role][i] != UNKNOWN) {
                whole += weights[role];
                own += isAlone(role, i) ? weights[role] : 0;
            }
        }
        return fraction(own, whole);
    }

    private boolean isAlone(int role, int i) {
        for (int j = 0; j < group.size(); j++) {
            if (j != i && products[role][j] == products[role][i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the group's divergence: 0 when all use the same products, 1 when no two do. Each role counts by its
     * effective number of products, 1 / Σ share² (Herfindahl), less one, of those that have a system in it.
     */
    public Optional<BigDecimal> ofGroup() {
        double sum = 0;
        double whole = 0;
        for (int role = 0; role < weights.length; role++) {
            int[] users = users(role);
            int n = Arrays.stream(users).sum();
            if (n > 1) {
                double herfindahl = Arrays.stream(users)
                        .mapToDouble(it -> (double) it * it / ((double) n * n))
                        .sum();
                sum += weights[role] * (1 / herfindahl - 1) / (n - 1);
                whole += weights[role];
            }
        }
        return fraction(sum, whole);
    }

    private int[] users(int role) {
        int[] users = new int[productsOfRole[role]];
        for (int product : products[role]) {
            if (product != UNKNOWN) {
                users[product]++;
            }
        }
        return users;
    }

    /** Returns the price of divergence in DKK: what all products beyond the first of each role cost to build. */
    public BigDecimal price() {
        long oere = IntStream.range(0, weights.length)
                .mapToLong(role -> Math.max(0, productsOfRole[role] - 1) * weights[role])
                .sum();
        return BigDecimal.valueOf(oere, 2);
    }

    /** Returns what two municipalities' tasks have in common (Jaccard over KLE numbers); empty if one has told none. */
    public Optional<BigDecimal> tasks(int i, int j) {
        Set<String> one = group.get(i).kle();
        Set<String> other = group.get(j).kle();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return fraction(both.size(), one.size() + other.size() - both.size());
    }

    int[] products(int role) {
        return products[role];
    }

    int productsOf(int role) {
        return productsOfRole[role];
    }

    private static Optional<BigDecimal> fraction(double part, double whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part / whole).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
