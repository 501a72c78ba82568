package dk.portvagt.sharing;

import dk.portvagt.budget.Kroner;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Holds an amount of which nobody is sure yet.
 *
 * @param low DKK at best
 * @param likely DKK that is most likely
 * @param high DKK at worst
 */
public record Estimate(BigDecimal low, BigDecimal likely, BigDecimal high) {

    private static final BigDecimal LIKELY_WEIGHT = BigDecimal.valueOf(4);
    private static final BigDecimal WEIGHTS = BigDecimal.valueOf(6);

    /** Names the point of all estimates at which a calculation is made. */
    public enum Point {
        LOW,
        EXPECTED,
        HIGH
    }

    /** @throws IllegalArgumentException if an amount is invalid or the three are out of order */
    public Estimate {
        low = Kroner.requireNotNegative(low);
        likely = Kroner.requireNotNegative(likely);
        high = Kroner.requireNotNegative(high);
        if (low.compareTo(likely) > 0 || likely.compareTo(high) > 0) {
            throw new IllegalArgumentException("Out of order: " + low + ", " + likely + ", " + high);
        }
    }

    /** Returns an estimate of an amount that is known. */
    public static Estimate known(BigDecimal amount) {
        return new Estimate(amount, amount, amount);
    }

    /** Returns (low + 4 · likely + high) / 6, the usual mean of three points (PERT), in DKK with two decimals. */
    public BigDecimal expected() {
        return low.add(likely.multiply(LIKELY_WEIGHT)).add(high).divide(WEIGHTS, 2, RoundingMode.HALF_UP);
    }

    BigDecimal at(Point point) {
        return switch (point) {
            case LOW -> low;
            case EXPECTED -> expected();
            case HIGH -> high;
        };
    }

    /** Returns the amount in øre. */
    long oere(Point point) {
        return at(point).movePointRight(2).longValueExact();
    }
}
