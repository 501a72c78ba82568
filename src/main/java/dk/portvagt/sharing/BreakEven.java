package dk.portvagt.sharing;

import static dk.portvagt.sharing.FairnessCheck.LEAST_SAVING;

import dk.portvagt.sharing.Groups.Group;
import dk.portvagt.text.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds how much dearer agreeing across differences may become before the group falls apart.
 *
 * <p>What a group pays, and what it would cost by itself, are both straight lines in that cost. So the break-even of
 * each group follows from its saving at cost zero and at the estimate; no search is needed.
 *
 * @param factor times the estimate, rounded down to two decimals; below one the group falls apart already
 * @param first the group that would leave first
 * @param exact whether all groups were looked at; else another group may leave earlier
 */
public record BreakEven(BigDecimal factor, List<ProfileFigures> first, boolean exact) {

    private record Candidate(double factor, Group group) {}

    /**
     * Finds the break-even of a key.
     *
     * @return empty when no group would ever leave for that reason
     */
    public static Outcome<Optional<BreakEven>> of(JointCost cost, Method method) {
        JointCost free = cost.withoutDifferences();
        return method.share(free)
                .flatMap(without ->
                        method.share(cost).map(with -> first(saving(free, without), saving(cost, with), cost)));
    }

    /** Returns what each group pays more than it would cost by itself, in øre. */
    private static double[] saving(JointCost cost, Allocation allocation) {
        long[] shares = allocation.oere();
        return groups(cost)
                .mapToDouble(group -> JointCost.sum(shares, group.members()) - group.oere())
                .toArray();
    }

    private static Stream<Group> groups(JointCost cost) {
        return Stream.concat(cost.groups().certain().stream(), cost.groups().sample().stream());
    }

    private static Optional<BreakEven> first(double[] free, double[] estimated, JointCost cost) {
        List<Group> groups = groups(cost).toList();
        return IntStream.range(0, free.length)
                .filter(i -> free[i] >= LEAST_SAVING || estimated[i] - free[i] >= LEAST_SAVING)
                .mapToObj(i -> new Candidate(
                        free[i] >= LEAST_SAVING ? 0 : (LEAST_SAVING - free[i]) / (estimated[i] - free[i]),
                        groups.get(i)))
                .min(Comparator.comparingDouble(Candidate::factor))
                .map(it -> new BreakEven(
                        BigDecimal.valueOf(it.factor()).setScale(2, RoundingMode.DOWN),
                        IntStream.of(it.group().members())
                                .mapToObj(cost.group()::get)
                                .toList(),
                        cost.groups().isExact()));
    }
}
