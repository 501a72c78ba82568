package dk.portvagt.sharing;

import dk.portvagt.sharing.CostLine.Kind;
import dk.portvagt.text.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shares the cost of a group among its municipalities (fordelingsnøgle). */
public enum Method {
    EQUAL("Lige fordeling", "lige", false, profile -> 1),
    INHABITANTS("Indbyggere", "efter indbyggere", false, ProfileFigures::inhabitants),
    /** As KOMBIT charges for the common infrastructure: half price for inhabitants above 150,000. */
    INHABITANTS_REDUCED(
            "Indbyggere, halv pris over 150.000",
            "efter indbyggere, halv pris over 150.000",
            false,
            Method::reducedInhabitants),
    /** As Aula: from official statistics, never from the municipalities' own counts. */
    TARGET_GROUP("Målgruppe", "efter målgruppe", false, ProfileFigures::targetGroup),
    OWN_AND_INHABITANTS("Eget for sig, resten efter indbyggere", "efter indbyggere", true, ProfileFigures::inhabitants),
    OWN_AND_TARGET_GROUP("Eget for sig, resten efter målgruppe", "efter målgruppe", true, ProfileFigures::targetGroup),
    SHAPLEY("Efter hvad hver kommune lægger til (Shapley)", "", true, profile -> 1);

    private static final int FULL_PRICE = 150_000;

    private final String danishName;
    private final String by;
    private final boolean ownFirst;
    private final Function<ProfileFigures, @Nullable Integer> weight;

    Method(String danishName, String by, boolean ownFirst, Function<ProfileFigures, @Nullable Integer> weight) {
        this.danishName = danishName;
        this.by = by;
        this.ownFirst = ownFirst;
        this.weight = weight;
    }

    public String danishName() {
        return danishName;
    }

    /** Returns how a line is shared, to follow its amount: {@code efter indbyggere}. */
    String by() {
        return by;
    }

    /** Counts in half inhabitants, so that weights are whole. */
    private static @Nullable Integer reducedInhabitants(ProfileFigures profile) {
        Integer inhabitants = profile.inhabitants();
        return inhabitants == null ? null : inhabitants + Math.min(inhabitants, FULL_PRICE);
    }

    /**
     * Shares the cost of all together.
     *
     * @return exact to the øre; refused when a municipality lacks the figure that the key divides by, or all have none
     */
    public Outcome<Allocation> share(JointCost cost) {
        List<@Nullable Integer> figures = new ArrayList<>();
        cost.group().forEach(profile -> figures.add(weight.apply(profile)));
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Integer figure = figures.get(i);
            if (figure == null || figure < 0) {
                missing.add(cost.group().get(i).name());
            }
        }
        if (!missing.isEmpty()) {
            return Outcome.refused("Nøglen \"%s\" kan ikke bruges: tallet mangler for %s. Skriv det i kommuneprofilen,"
                            .formatted(danishName, String.join(", ", missing))
                    + " eller vælg en anden nøgle.");
        }
        List<BigInteger> weights = figures.stream()
                .map(figure -> BigInteger.valueOf(Objects.requireNonNull(figure)))
                .toList();
        if (weights.stream().allMatch(it -> it.signum() == 0)) {
            return Outcome.refused(
                    "Nøglen \"%s\" kan ikke bruges: tallet er 0 for alle. Vælg en anden nøgle.".formatted(danishName));
        }
        return Outcome.done(share(cost, weights));
    }

    private Allocation share(JointCost cost, List<BigInteger> weights) {
        Apportionment apportionment = new Apportionment(weights.size());
        double error = 0;
        List<List<BillLine>> bills = new ArrayList<>();
        weights.forEach(it -> bills.add(new ArrayList<>()));
        for (CostLine line : cost.lines()) {
            List<BigInteger> by = weights;
            boolean amongUsers = this == SHAPLEY || ownFirst && line.isOwn();
            if (this == SHAPLEY && line.kind() == Kind.VOLUME) {
                Shapley volume = Shapley.of(weights.size(), cost::volume);
                by = volume.weights();
                error = volume.standardError();
            } else if (amongUsers) {
                by = among(line.users(), weights.size());
            }
            long[] shares = apportionment.share(line.oere(), by);
            for (int i = 0; i < shares.length; i++) {
                if (shares[i] > 0) {
                    bills.get(i).add(new BillLine(line, shares[i], amongUsers ? "" : this.by));
                }
            }
        }
        return new Allocation(this, bills, error);
    }

    private static List<BigInteger> among(List<Integer> users, int n) {
        List<BigInteger> weights = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            weights.add(users.contains(i) ? BigInteger.ONE : BigInteger.ZERO);
        }
        return weights;
    }
}
