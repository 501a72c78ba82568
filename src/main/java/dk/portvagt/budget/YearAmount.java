package dk.portvagt.budget;

import java.math.BigDecimal;

/**
 * Holds an amount for one budget year, in DKK.
 *
 * <p>Zero is allowed and books nothing: a case plans four years ahead and often needs money in the first only.
 */
public record YearAmount(int year, BigDecimal amount) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount is negative, too large or has fractions of an øre
     */
    public YearAmount {
        amount = Kroner.requireNotNegative(amount);
    }

    public static YearAmount of(long year, long wholeKroner) {
        return new YearAmount(Math.toIntExact(year), BigDecimal.valueOf(wholeKroner));
    }
}
