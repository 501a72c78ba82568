package dk.portvagt.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Holds the smaller groups of a group with what each would cost by itself.
 *
 * @param certain groups that are looked at in any case
 * @param sample further groups, drawn at random with equal probability; empty when {@code certain} are all
 */
record Groups(List<Group> certain, List<Group> sample) {

    /** Bounds the exact check: 2^16 − 2 groups take a fraction of a second. */
    static final int MOST_EXACT = 16;

    static final int SAMPLE = 20_000;
    /** Makes two calculations of the same figures draw the same groups. */
    static final long SEED = 20_261_201L;

    /** @param oere what the members would cost by themselves */
    record Group(int[] members, long oere) {}

    static Groups of(int n, ToLongFunction<int[]> cost) {
        return n <= MOST_EXACT ? all(n, cost) : drawn(n, cost);
    }

    boolean isExact() {
        return sample.isEmpty();
    }

    private static Groups all(int n, ToLongFunction<int[]> cost) {
        List<Group> all = new ArrayList<>((1 << n) - 2);
        for (int mask = 1; mask < (1 << n) - 1; mask++) {
            int chosen = mask;
            all.add(group(IntStream.range(0, n).filter(i -> (chosen >> i & 1) == 1), cost));
        }
        return new Groups(all, List.of());
    }

    private static Groups drawn(int n, ToLongFunction<int[]> cost) {
        List<Group> certain = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int one = i;
            certain.add(group(IntStream.of(one), cost));
            certain.add(group(IntStream.range(0, n).filter(it -> it != one), cost));
            for (int j = 0; j < i; j++) {
                certain.add(group(IntStream.of(j, one), cost));
            }
        }
        Random random = new Random(SEED);
        List<Group> sample = new ArrayList<>(SAMPLE);
        while (sample.size() < SAMPLE) {
            int[] members =
                    IntStream.range(0, n).filter(i -> random.nextBoolean()).toArray();
            if (members.length > 0 && members.length < n) {
                sample.add(new Group(members, cost.applyAsLong(members)));
            }
        }
        return new Groups(certain, sample);
    }

    private static Group group(IntStream members, ToLongFunction<int[]> cost) {
        int[] chosen = members.toArray();
        return new Group(chosen, cost.applyAsLong(chosen));
    }
}
