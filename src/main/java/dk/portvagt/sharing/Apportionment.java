package dk.portvagt.sharing;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Divides one amount after the other by weights, each exact to the øre (largest remainder). The remainders of earlier
 * amounts count too, so that many parts together differ from the exact division as little as one does.
 */
final class Apportionment {

    /** Holds how many øre each has been given too little so far; at most about one. */
    private final double[] owed;

    Apportionment(int municipalities) {
        this.owed = new double[municipalities];
    }

    /**
     * Divides an amount.
     *
     * @param weights not negative, at least one of them above zero
     * @return øre for each; nothing for those without weight
     */
    long[] share(long oere, List<BigInteger> weights) {
        BigInteger whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() <= 0 || weights.stream().anyMatch(it -> it.signum() < 0)) {
            throw new IllegalArgumentException("Weights: " + weights);
        }
        long[] shares = new long[weights.size()];
        long given = 0;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] exact =
                    BigInteger.valueOf(oere).multiply(weights.get(i)).divideAndRemainder(whole);
            shares[i] = exact[0].longValueExact();
            given += shares[i];
            owed[i] += exact[1].doubleValue() / whole.doubleValue();
        }
        Stream<Integer> byNeed = IntStream.range(0, shares.length)
                .filter(i -> weights.get(i).signum() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -owed[i]));
        byNeed.limit(oere - given).forEach(i -> {
            shares[i]++;
            owed[i]--;
        });
        return shares;
    }
}
