package dk.portvagt.sharing;

import dk.portvagt.budget.Kroner;
import dk.portvagt.sharing.Groups.Group;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks that nobody pays more than alone, and that no smaller group would do better by leaving (the core of the game).
 * Up to 16 municipalities all 2ⁿ − 2 groups are checked. Beyond that all single ones, pairs and all-but-one are, and a
 * sample of the rest.
 *
 * @param dearer municipalities that pay more than alone
 * @param leaving the groups that would save most by leaving, at most {@link #SHOWN}
 * @param leavingCount how many groups would leave, of those checked
 * @param checked how many groups were checked
 * @param exact whether these are all groups
 * @param leavingAtMost the part of all groups that would leave at most, with 95 % confidence; exact when all are
 *     checked
 */
public record FairnessCheck(
        List<Dearer> dearer,
        List<Leaving> leaving,
        int leavingCount,
        int checked,
        boolean exact,
        double leavingAtMost) {

    /** Bounds the groups that are kept with their names. */
    public static final int SHOWN = 10;

    /** Groups do not leave for the rounding of øre. */
    static final long LEAST_SAVING = 100;

    private static final double Z_95 = 1.959964;

    /** @param more DKK that the municipality pays more than alone */
    public record Dearer(ProfileFigures municipality, BigDecimal more) {}

    /** @param saving DKK that the members would save together */
    public record Leaving(List<ProfileFigures> members, BigDecimal saving) {

        public String names() {
            return members.stream().map(ProfileFigures::name).collect(Collectors.joining(", "));
        }
    }

    /** Checks an allocation of the cost. */
    public static FairnessCheck of(JointCost cost, Allocation allocation) {
        long[] shares = allocation.oere();
        Groups groups = cost.groups();
        List<Leaving> certain = leaving(groups.certain(), shares, cost);
        List<Leaving> drawn = leaving(groups.sample(), shares, cost);
        int checked = groups.certain().size() + groups.sample().size();
        int count = certain.size() + drawn.size();
        return new FairnessCheck(
                dearer(cost, shares),
                Stream.concat(certain.stream(), drawn.stream())
                        .sorted(Comparator.comparing(Leaving::saving).reversed())
                        .limit(SHOWN)
                        .toList(),
                count,
                checked,
                groups.isExact(),
                groups.isExact()
                        ? (double) count / checked
                        : upperBound(drawn.size(), groups.sample().size()));
    }

    private static List<Leaving> leaving(List<Group> groups, long[] shares, JointCost cost) {
        List<Leaving> leaving = new ArrayList<>();
        for (Group group : groups) {
            long saving = JointCost.sum(shares, group.members()) - group.oere();
            if (saving >= LEAST_SAVING) {
                leaving.add(new Leaving(
                        IntStream.of(group.members())
                                .mapToObj(cost.group()::get)
                                .toList(),
                        BigDecimal.valueOf(saving, 2)));
            }
        }
        return leaving;
    }

    private static List<Dearer> dearer(JointCost cost, long[] shares) {
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] - cost.oere(new int[] {i}) >= LEAST_SAVING)
                .mapToObj(i ->
                        new Dearer(cost.group().get(i), BigDecimal.valueOf(shares[i] - cost.oere(new int[] {i}), 2)))
                .toList();
    }

    /** Returns the upper end of Wilson's 95 % interval, which holds also when none is found. */
    private static double upperBound(int found, int drawn) {
        double part = (double) found / drawn;
        double z = Z_95 * Z_95 / drawn;
        return (part + z / 2 + Z_95 * Math.sqrt(part * (1 - part) / drawn + z / (4 * drawn))) / (1 + z);
    }

    /** Tells whether the group holds together: nobody is better off otherwise, as far as was checked. */
    public boolean isStable() {
        return dearer.isEmpty() && leavingCount == 0;
    }

    /** Says the answer in Danish. */
    public String text() {
        List<String> sentences = new ArrayList<>();
        if (dearer.isEmpty()) {
            sentences.add("Ingen kommune betaler mere end alene.");
        }
        dearer.forEach(it -> sentences.add(
                "%s betaler %s mere end alene.".formatted(it.municipality().name(), whole(it.more()))));
        if (leavingCount == 0) {
            sentences.add("Ingen mindre gruppe ville spare ved at gå sammen uden de andre.");
        } else {
            sentences.add("%s ville spare ved at gå sammen uden de andre; mest %s: %s"
                    .formatted(
                            leavingCount == 1 ? "Én gruppe" : leavingCount + " grupper",
                            leaving.get(0).names(),
                            whole(leaving.get(0).saving())));
        }
        sentences.add(
                exact
                        ? "Alle %d mulige grupper er undersøgt.".formatted(checked)
                        : ("%d grupper er undersøgt, heraf alle enkelte, alle par og alle uden én. Med 95 %% sikkerhed"
                                        + " ville højst %s %% af alle mulige grupper gå.")
                                .formatted(checked, perCent(leavingAtMost)));
        return String.join(" ", sentences);
    }

    private static String perCent(double part) {
        return BigDecimal.valueOf(part * 100)
                .setScale(2, RoundingMode.UP)
                .toPlainString()
                .replace('.', ',');
    }

    private static String whole(BigDecimal amount) {
        return Kroner.format(amount.setScale(0, RoundingMode.HALF_UP));
    }
}
