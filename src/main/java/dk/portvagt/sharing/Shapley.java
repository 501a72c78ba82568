package dk.portvagt.sharing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Computes Shapley values: what each adds to the cost, on average over all orders in which they may join. Up to
 * {@link Groups#MOST_EXACT} they are exact fractions, beyond that the average over drawn orders.
 *
 * @param weights the values, all times the same number
 * @param standardError øre by which a value is off, typically, for the municipality with the largest error; zero when
 *     exact
 */
record Shapley(List<BigInteger> weights, double standardError) {

    static final int ORDERS = 2_000;

    /** @param cost øre of a group; of no smaller group more than of a larger one that holds it */
    static Shapley of(int n, ToLongFunction<int[]> cost) {
        return n <= Groups.MOST_EXACT ? exact(n, cost) : drawn(n, cost);
    }

    private static Shapley exact(int n, ToLongFunction<int[]> cost) {
        long[] costs = new long[1 << n];
        for (int mask = 1; mask < costs.length; mask++) {
            int chosen = mask;
            costs[mask] = cost.applyAsLong(
                    IntStream.range(0, n).filter(i -> (chosen >> i & 1) == 1).toArray());
        }
        long[][] added = new long[n][n];
        for (int mask = 0; mask < costs.length; mask++) {
            for (int i = 0; i < n; i++) {
                if ((mask >> i & 1) == 0) {
                    added[i][Integer.bitCount(mask)] += costs[mask | 1 << i] - costs[mask];
                }
            }
        }
        BigInteger[] orders = orders(n);
        return new Shapley(
                Arrays.stream(added)
                        .map(of -> IntStream.range(0, n)
                                .mapToObj(size -> orders[size].multiply(BigInteger.valueOf(of[size])))
                                .reduce(BigInteger.ZERO, BigInteger::add))
                        .toList(),
                0);
    }

    /** Returns in how many of all orders a given group of each size comes first and a given municipality next. */
    private static BigInteger[] orders(int n) {
        return IntStream.range(0, n)
                .mapToObj(size -> factorial(size).multiply(factorial(n - size - 1)))
                .toArray(BigInteger[]::new);
    }

    private static BigInteger factorial(int n) {
        return LongStream.rangeClosed(2, n).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static Shapley drawn(int n, ToLongFunction<int[]> cost) {
        Random random = new Random(Groups.SEED);
        int[] order = IntStream.range(0, n).toArray();
        long[] sums = new long[n];
        double[] squares = new double[n];
        for (int draw = 0; draw < ORDERS; draw++) {
            shuffle(order, random);
            long before = 0;
            for (int place = 0; place < n; place++) {
                long after = cost.applyAsLong(Arrays.copyOf(order, place + 1));
                long added = after - before;
                sums[order[place]] += added;
                squares[order[place]] += (double) added * added;
                before = after;
            }
        }
        double error = IntStream.range(0, n)
                .mapToDouble(i -> {
                    double mean = (double) sums[i] / ORDERS;
                    return Math.sqrt(Math.max(0, squares[i] / ORDERS - mean * mean) / (ORDERS - 1));
                })
                .max()
                .orElse(0);
        return new Shapley(LongStream.of(sums).mapToObj(BigInteger::valueOf).toList(), error);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
