package dk.portvagt.sharing;

import dk.portvagt.sharing.Estimate.Point;
import java.math.BigDecimal;

/**
 * Prices what grows with the number of inhabitants, cheaper a head the more there are.
 *
 * @param yearly DKK a year for each inhabitant, at the reference size
 * @param reference inhabitants for whom that price holds
 * @param discount exponent of the discount: with 0.18, twice as many inhabitants pay 12 % less a head (1 − 2^−0.18)
 */
public record VolumePrice(Estimate yearly, int reference, BigDecimal discount) {

    /** @throws IllegalArgumentException if more inhabitants would cost less in all, or more a head */
    public VolumePrice {
        if (reference <= 0 || discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("Reference " + reference + ", discount " + discount);
        }
    }

    /** Returns øre for all the years. */
    long oere(long inhabitants, int years, Point point) {
        if (inhabitants == 0) {
            return 0;
        }
        double discounted = inhabitants * StrictMath.pow(inhabitants / (double) reference, -discount.doubleValue());
        return Math.round(yearly.oere(point) * (double) years * discounted);
    }
}
